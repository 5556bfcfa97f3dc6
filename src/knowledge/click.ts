import { library } from "../concepts/library.ts";

const command = { command: true } as const;
const message = { data: "0|message:", shows: "command", when: { "file:": false } } as const;

/** https://click.palletsprojects.com/en/stable/api/#utilities https://typer.tiangolo.com/reference/typer/ */
export default library("Click", "python", {
  aliases: {
    "typer.echo": "click.echo",
    "typer.secho": "click.secho",
    "typer.style": "click.style",
    "typer.prompt": "click.prompt",
    "rich_click.echo": "click.echo",
    "rich_click.secho": "click.secho",
    "asyncclick.echo": "click.echo",
    "asyncclick.secho": "click.secho",
    "click.utils.echo": "click.echo",
  },
  log: {
    "click.echo": message,
    "click.secho": message,
    "click.command": command,
    "click.group": command,
    "typer.Typer": command,
    "typer.run": command,
  },
  steps: ["click.style"],
});
