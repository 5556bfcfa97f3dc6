import { describe, expect, it } from "vitest";
import { isCheckName, isGuardName } from "../../src/concepts/guard-names.ts";
import { wordsOf } from "../../src/concepts/words.ts";

describe("wordsOf", () => {
  it.each([
    ["getCurrentUser", ["get", "current", "user"]],
    ["get_current_user", ["get", "current", "user"]],
    ["HTTPBearer", ["http", "bearer"]],
    ["OAuth2PasswordBearer", ["o", "auth2", "password", "bearer"]],
    ["CurrentUser", ["current", "user"]],
    ["auth.api.getSession", ["auth", "api", "get", "session"]],
    ["__private", ["private"]],
    ["", []],
  ])("%s", (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });
});

describe("isGuardName", () => {
  it.each([
    "requireAuth", "require_auth", "auth", "authenticate", "authenticated", "isAuthenticated", "ensureAuthenticated", "authorize", "authorise",
    "passport.authenticate", "authMiddleware", "AuthGuard", "JwtAuthGuard", "jwt_required", "login_required", "requireLogin",
    "get_current_user", "getCurrentUser", "CurrentUser", "current_active_superuser", "get_current_active_user", "require_user",
    "requireAdmin", "isAdmin", "admin_required", "hasRole", "requires_role", "checkScopes", "verifyToken", "verify_token", "validate_token",
    "checkPermission", "permissions", "has_permissions", "protect", "protected", "requireSession", "verifySignature", "HTTPBearer", "requireApiKey",
    "auth.required", "checkAccess", "ensureOwner",
  ])("%s", (name) => {
    expect(isGuardName(name)).toBe(true);
  });

  it.each([
    // what runs before a route for other reasons
    "rateLimiter", "rate_limit", "loginLimiter", "authRateLimit", "limitUserRequests", "throttle", "authThrottler", "csrfProtection", "verifyCsrfToken", "requireXsrfToken",
    "captcha", "verifyRecaptchaToken", "featureFlag", "requireFeatureAccess", "AuthProvider", "get_auth_provider",
    // what has something to do with users, and checks nothing
    "createUser", "create_token", "signToken", "refreshToken", "updateUser", "deleteUser", "registerUser", "revoke_session", "sendToken", "listUsers",
    "authRouter", "authRoutes", "authController", "auth_service", "authConfig", "AuthError", "AuthRequest", "AuthSchema", "UserOut", "LoginForm",
    "getUserById", "get_user_by_email", "getTokenByUser", "user", "users", "session", "token", "body", "parse", "upload.single", "express.json", "log", "cors", "helmet",
    "get_db", "db", "getDb", "get_settings", "pagination", "validate", "validateBody", "checkInput", "",
  ])("not %j", (name) => {
    expect(isGuardName(name)).toBe(false);
  });
});

describe("isCheckName", () => {
  it.each(["verify_webhook", "check_owner", "ensureTenant", "validate_key", "deps.verify_webhook"])("%s", (name) => {
    expect(isCheckName(name)).toBe(true);
  });

  it.each(["require_feature", "get_db", "owner_check", "check_rate_limit", "verify_csrf_token", "checkout", "validator", ""])("not %j", (name) => {
    expect(isCheckName(name)).toBe(false);
  });
});
