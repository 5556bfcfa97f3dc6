import { library } from "../concepts/library.ts";

const all = { data: "0...", redacts: "0.secrets" } as const;

/** https://github.com/klaudiosinani/signale#readme */
export default library("signale", "javascript", {
  aliases: {
    "signale.scope()": "signale.Signale()",
    "signale.Signale().scope()": "signale.Signale()",
  },
  log: {
    "signale.log": all, "signale.info": all, "signale.debug": all, "signale.warn": all, "signale.error": all, "signale.fatal": all,
    "signale.success": all, "signale.note": all, "signale.start": all, "signale.complete": all, "signale.pending": all, "signale.watch": all, "signale.await": all,
    "signale.fav": all, "signale.pause": all, "signale.star": all, "signale.wait": all,
    "signale.Signale().await": all,
    "signale.Signale().complete": all,
    "signale.Signale().debug": all,
    "signale.Signale().error": all,
    "signale.Signale().fatal": all,
    "signale.Signale().fav": all,
    "signale.Signale().info": all,
    "signale.Signale().log": all,
    "signale.Signale().note": all,
    "signale.Signale().pause": all,
    "signale.Signale().pending": all,
    "signale.Signale().star": all,
    "signale.Signale().start": all,
    "signale.Signale().success": all,
    "signale.Signale().wait": all,
    "signale.Signale().warn": all,
    "signale.Signale().watch": all,
  },
});
