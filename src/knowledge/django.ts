import { library } from "../concepts/library.ts";

const cursor = { text: "0|sql:", parameters: "1", placeholders: "%s" } as const;

/** Text between two parts of a query of Django's own, which stands in it as it is. */
const extra = [
  { text: "where:.*|1.*", isFragment: true }, { text: "select:.*|0.*", isFragment: true },
  { text: "tables:.*", isFragment: true }, { text: "order_by:.*", isFragment: true },
] as const;

/** By itself a view answers what its methods are called after; `LoginRequiredMixin` and the like stand among its bases. */
const view = { handler: "0", whole: true, decides: "dispatch|setup|has_permission|test_func|handle_no_permission" } as const;

/**
 * https://docs.djangoproject.com/en/stable/topics/db/sql/ https://docs.djangoproject.com/en/stable/ref/class-based-views/
 * https://docs.djangoproject.com/en/stable/topics/auth/default/ https://docs.djangoproject.com/en/stable/ref/models/querysets/#extra
 */
export default library("Django", "python", {
  aliases: {
    "django.db.connection.cursor()": "django.db.cursor()",
    "django.db.transaction.connection.cursor()": "django.db.cursor()",
    "django.db.connections.cursor()": "django.db.cursor()",
    "django.db.connections[]": "django.db.connection",
    "django.db.backends.utils.CursorWrapper()": "django.db.cursor()",
    "django.db.backends.base.schema.BaseDatabaseSchemaEditor().connection": "django.db.connection",
    "django.contrib.gis.db.models.Model": "django.db.models.Model",
    "django.db.models.Model.objects.raw": "django.db.models.QuerySet().raw",
    "django.db.models.RawSQL": "django.db.models.expressions.RawSQL",
    "django.core.handlers.wsgi.WSGIRequest()": "django.http.HttpRequest()",
    "django.http.request.HttpRequest()": "django.http.HttpRequest()",
    "rest_framework.request.Request()": "django.http.HttpRequest()",
    "django.core.management.BaseCommand": "django.core.management.base.BaseCommand",
    "django.core.management.BaseCommand()": "django.core.management.base.BaseCommand()",
    "django.http.JsonResponse()": "django.http.HttpResponse()",
    "django.http.StreamingHttpResponse()": "django.http.HttpResponse()",
    "django.http.FileResponse()": "django.http.HttpResponse()",
    "django.http.response.HttpResponse": "django.http.HttpResponse",
    "django.http.response.JsonResponse": "django.http.JsonResponse",
    "django.shortcuts.render()": "django.http.HttpResponse()",
    "rest_framework.response.Response()": "django.http.HttpResponse()",
    "ninja.responses.Response()": "django.http.HttpResponse()",
    "django.http.response.HttpResponseForbidden": "django.http.HttpResponseForbidden",
  },
  signatures: [
    { parameters: ["apps", "schema_editor"], types: [null, "django.db.backends.base.schema.BaseDatabaseSchemaEditor()"] },
    { parameters: ["options|kwargs"], names: "handle", isMethod: true, types: ["django.core.management.base.CommandOptions()"] },
    { parameters: ["args", "options|kwargs"], names: "handle", isMethod: true, types: [null, "django.core.management.base.CommandOptions()"] },
    { parameters: ["request"], file: "views", types: ["django.http.HttpRequest()"] },
    { parameters: ["request"], names: "get|post|put|patch|delete|dispatch|list|create|retrieve|update|partial_update|destroy", isMethod: true, types: ["django.http.HttpRequest()"] },
  ],
  sources: {
    "django.core.management.base.CommandOptions()": "option",
    "django.http.HttpRequest().GET": "request",
    "django.http.HttpRequest().POST": "request",
    "django.http.HttpRequest().COOKIES": "request",
    "django.http.HttpRequest().META": "request",
    "django.http.HttpRequest().headers": "request",
    "django.http.HttpRequest().body": "request",
    "django.http.HttpRequest().data": "request",
    "django.http.HttpRequest().query_params": "request",
    "django.http.HttpRequest().path": "request",
  },
  holds: {
    "django.http.HttpRequest().headers": "headers",
    "django.http.HttpRequest().META": "headers",
    "django.http.HttpRequest().COOKIES": "cookies",
    "django.http.HttpRequest().GET": "query",
    "django.http.HttpRequest().query_params": "query",
    "django.http.HttpRequest().POST": "body",
    "django.http.HttpRequest().body": "body",
    "django.http.HttpRequest().data": "body",
    "django.http.HttpRequest().auth": "token",
    "django.conf.settings": "settings",
    "django.contrib.auth.tokens.default_token_generator.make_token()": "token",
    "django.core.signing.dumps()": "token",
    "rest_framework.authtoken.models.Token.objects.create().key": "token",
  },
  log: {
    "django.core.management.base.BaseCommand().stdout.write": { data: "0|msg:", shows: "command" },
    "django.core.management.base.BaseCommand().stderr.write": { data: "0|msg:", shows: "command" },
    "django.core.management.base.BaseCommand().style.SUCCESS": { command: true },
  },
  query: {
    "django.db.cursor().execute": cursor,
    "django.db.cursor().executemany": cursor,
    "django.db.models.expressions.RawSQL": { ...cursor, isFragment: true },
    "django.db.models.QuerySet().raw": { text: "0|raw_query:", parameters: "1", placeholders: "%s" },
    "django.db.backends.base.schema.BaseDatabaseSchemaEditor().execute": { text: "0|sql:" },
    "django.db.migrations.RunSQL": { text: "0|sql:" },
    "*.extra": extra,
  },
  // https://docs.djangoproject.com/en/stable/ref/models/querysets/
  lookUp: {
    "django.shortcuts.get_object_or_404": { model: "0", where: "named" },
    "django.shortcuts.aget_object_or_404": { model: "0", where: "named" },
    "django.shortcuts.get_list_or_404": { model: "0", where: "named" },
    "*.get": { where: "named" },
    "*.aget": { where: "named" },
    "*.filter": { where: "named" },
  },
  // https://docs.djangoproject.com/en/5.2/ref/contrib/auth/#django.contrib.auth.models.UserManager.create_superuser
  secret: {
    "*.create_superuser": { value: "2|password:", as: "password", variable: "DJANGO_SUPERUSER_PASSWORD", makes: true },
  },
  conversions: [
    "django.db.connection.ops.quote_name", "django.db.backends.base.schema.BaseDatabaseSchemaEditor().quote_name",
    "django.db.backends.base.schema.BaseDatabaseSchemaEditor().quote_value",
  ],
  header: {
    "django.http.HttpResponse().[]=": { name: "0", value: "1" },
    "django.http.HttpResponse().headers.[]=": { name: "0", value: "1" },
    "django.http.HttpResponse": { all: "headers:" },
    "django.http.JsonResponse": { all: "headers:" },
    "django.http.StreamingHttpResponse": { all: "headers:" },
    "rest_framework.response.Response": { all: "headers:|3" },
    "django.http.HttpResponse().setdefault": { name: "0", value: "1" },
    "django.http.HttpResponse().headers.setdefault": { name: "0", value: "1" },
    "django.http.HttpResponse().headers.update": { all: "0" },
  },
  check: {
    "django.http.HttpResponseForbidden": { refusal: true },
    "django.http.HttpResponse": { refusal: true, status: "status:" },
    "django.http.JsonResponse": { refusal: true, status: "status:" },
    "django.http.HttpResponseRedirect": { refusal: true, target: "0|redirect_to:" },
    "django.shortcuts.redirect": { refusal: true, target: "0|to:" },
    "django.core.exceptions.PermissionDenied": { refusal: true },
    "django.contrib.auth.views.redirect_to_login": { refusal: true },
    "export": { class: "0", view: "django.views.", guardsFirst: true },
  },
  // https://docs.djangoproject.com/en/stable/ref/middleware/#django.contrib.auth.middleware.LoginRequiredMiddleware
  middleware: {
    "MIDDLEWARE=": { handlers: "0", named: true },
  },
  route: {
    "export": [
      { ...view, base: "django.views.View|django.views.generic.View|django.views.generic.base.View|django.views.generic.TemplateView|django.views.generic.base.TemplateView|django.views.generic.DetailView|django.views.generic.detail.DetailView|django.views.generic.ListView|django.views.generic.list.ListView" },
      { ...view, base: "django.views.generic.CreateView|django.views.generic.edit.CreateView|django.views.generic.UpdateView|django.views.generic.edit.UpdateView|django.views.generic.FormView|django.views.generic.edit.FormView", inherits: "get|post" },
      { ...view, base: "django.views.generic.DeleteView|django.views.generic.edit.DeleteView", inherits: "get|post|delete" },
      { handler: "0", file: "views|views/", takes: "request" },
    ],
  },
});
