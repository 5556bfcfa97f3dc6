import { library } from "../concepts/library.ts";

/** https://docs.pylonsproject.org/projects/pyramid/en/latest/api/request.html */
export default library("Pyramid", "python", {
  holds: {
    "pyramid.request.Request().headers": "headers",
    "pyramid.request.Request().cookies": "cookies",
    "pyramid.request.Request().GET": "query",
    "pyramid.request.Request().matchdict": "query",
    "pyramid.request.Request().POST": "body",
    "pyramid.request.Request().params": "body",
    "pyramid.request.Request().json_body": "body",
    "pyramid.request.Request().body": "body",
  },
});
