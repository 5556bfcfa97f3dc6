import { library } from "../concepts/library.ts";

/** https://flask-restful.readthedocs.io/en/latest/extending.html https://flask-restx.readthedocs.io/en/latest/api.html */
export default library("Flask-RESTful", "python", {
  aliases: {
    "flask_restx.Resource": "flask_restful.Resource",
    "flask_restplus.Resource": "flask_restful.Resource",
  },
  route: {
    "export": { handler: "0", base: "flask_restful.Resource", field: "method_decorators", decides: "dispatch_request" },
  },
});
