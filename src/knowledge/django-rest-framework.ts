import { library } from "../concepts/library.ts";

const view = { handler: "0", whole: true, field: "permission_classes", decides: "get_permissions|check_permissions|initial|dispatch", settings: true } as const;
const all = "get|post|put|patch|delete";

/** https://www.django-rest-framework.org/api-guide/permissions/ https://www.django-rest-framework.org/api-guide/views/ */
export default library("Django REST framework", "python", {
  check: {
    "rest_framework.exceptions.NotAuthenticated": { refusal: true },
    "rest_framework.exceptions.AuthenticationFailed": { refusal: true },
    "rest_framework.exceptions.PermissionDenied": { refusal: true },
    "rest_framework.response.Response": { refusal: true, status: "1|status:" },
    "export": { class: "0", view: "rest_framework.", guardsFirst: true },
  },
  // https://www.django-rest-framework.org/api-guide/permissions/#setting-the-permission-policy
  middleware: {
    "REST_FRAMEWORK=": { handlers: "0.DEFAULT_PERMISSION_CLASSES", named: true, permissions: true },
  },
  route: {
    "rest_framework.decorators.api_view": { handler: "decorated", methods: "0|http_method_names:", method: "get", isInnermost: true, settings: true },
    "rest_framework.decorators.action": { handler: "decorated", methods: "methods:", method: "get", before: "permission_classes:", field: "permission_classes", decides: "get_permissions|check_permissions|initial|dispatch", settings: true },
    "export": [
      { ...view, base: "rest_framework.views.APIView|rest_framework.generics.GenericAPIView|rest_framework.viewsets.ViewSet|rest_framework.viewsets.GenericViewSet" },
      { ...view, base: "rest_framework.viewsets.ModelViewSet|rest_framework.generics.RetrieveUpdateDestroyAPIView", inherits: all },
      { ...view, base: "rest_framework.viewsets.ReadOnlyModelViewSet|rest_framework.generics.ListAPIView|rest_framework.generics.RetrieveAPIView", inherits: "get" },
      { ...view, base: "rest_framework.generics.CreateAPIView|rest_framework.generics.ListCreateAPIView", inherits: "post" },
      { ...view, base: "rest_framework.generics.UpdateAPIView|rest_framework.generics.RetrieveUpdateAPIView", inherits: "put|patch" },
      { ...view, base: "rest_framework.generics.DestroyAPIView|rest_framework.generics.RetrieveDestroyAPIView", inherits: "delete" },
    ],
  },
});
