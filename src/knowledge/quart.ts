import { library } from "../concepts/library.ts";

/** https://quart.palletsprojects.com/en/latest/reference/source/quart.wrappers/ */
export default library("Quart", "python", {
  holds: {
    "quart.request.headers": "headers",
    "quart.request.cookies": "cookies",
    "quart.request.args": "query",
    "quart.request.view_args": "query",
    "quart.request.form": "body",
    "quart.request.values": "body",
    "quart.request.json": "body",
    "quart.request.data": "body",
    "quart.request.get_json()": "body",
    "quart.request.get_data()": "body",
    "quart.request.authorization.password": "password",
    "quart.request.authorization.token": "token",
    "quart.current_app.config": "settings",
    "quart.Quart().config": "settings",
  },
});
