import { describe, expect, it } from "vitest";
import { isSigningName, kindOfName } from "../../src/secrets/names.ts";
import { hasGap, isMonotonous, isPlaceholder } from "../../src/secrets/placeholders.ts";
import { isRandom, surpriseOf } from "../../src/secrets/randomness.ts";
import { judgeCompared, judgeFallback, judgeNamed } from "../../src/secrets/values.ts";

const random = ["NPPtPQvv", "9PBmGGwY"].join("");

describe("the name of a secret", () => {
  it.each([
    ["password", "password"], ["dbPassword", "password"], ["DB_PASSWORD_PROD", "password"], ["password2", "password"], ["smtp-pass", "password"], ["pass", "password"],
    ["Kennwort", "password"], ["apiKey", "key"], ["API_KEY", "key"], ["secretOrKey", "key"], ["cookieSecret", "key"], ["clientSecret", "key"], ["authToken", "token"],
    ["SNYKKEY", "key"], ["jirakey", "key"], ["dbtoken", "token"], ["SINGLE_USE_ACCESS_TOKEN", "token"],
  ])("%s names a %s", (name, kind) => {
    expect(kindOfName(name)).toBe(kind);
  });

  it.each([
    "passwordField", "tokenUrl", "secretName", "keyLength", "publicKey", "csrfToken", "nextToken", "renderPass", "key", "foreignKey", "cacheKey", "tokenizer",
    "forgotPassword", "isPassword", "useAccessToken", "PROVIDER_USE_ID_TOKEN", "hasToken", "compass", "monkey", "hotkey", "subkey", "turkey", "PUBLIC_API_KEY",
  ])("%s names none", (name) => {
    expect(kindOfName(name)).toBeUndefined();
  });

  it("tells keys that sign from others", () => {
    expect([isSigningName("jwtSecret"), isSigningName("SESSION_SECRET"), isSigningName("secretKey"), isSigningName("apiKey"), isSigningName("clientSecret"), isSigningName("secretAccessKey")])
      .toEqual([true, true, true, false, false, false]);
  });
});

describe("a placeholder", () => {
  it.each([
    "<password>", "${PASSWORD}", "{{ password }}", "%s", ":password", "***", "...", "xxxxxxxx", "aaaaaaaa", "12345678", "YOUR_API_KEY", "your-secret-here", "changeme",
    "change_me", "example-password", "null", "undefined", "AKIAIOSFODNN7EXAMPLE", "replace-this", "0000000000000000",
  ])("%s", (text) => {
    expect(isPlaceholder(text)).toBe(true);
  });

  it.each(["kettle-Drum-77", "hunter2!", "Admin_123", "testPassword9", "defaultSecret7", "superSecret", random, "s3cr3t"])("but not %s", (text) => {
    expect(isPlaceholder(text)).toBe(false);
  });

  it("is no text that is longer than what people write, whatever stands in it", () => {
    expect([isPlaceholder(`your key ${"0a".repeat(200)}`), isPlaceholder(`your key ${"0a".repeat(3000)}`)]).toEqual([true, false]);
  });

  it("has a gap, or goes on alike", () => {
    expect([hasGap("a\0b"), hasGap("a b"), isMonotonous("abcdefgh"), isMonotonous("acegikmo")]).toEqual([true, false, true, false]);
  });
});

describe("randomness", () => {
  it.each([random, "kjbdo6y056rg40s8rs3mb5ecbjafg6nf", "d53c9efc6d892aa68bfcc8c928344b16103485a1", "7yftfx3ad2j5z8e1ahcyicqql"])("%s", (text) => {
    expect(isRandom(text)).toBe(true);
  });

  it.each(["accountStorageKey", "session_cookie_secret", "application/json", "com.example.service.Users", "https://id.test/oauth/token", "thisIsALongCamelCaseName", "0000000000000000000000"])("but not %s", (text) => {
    expect(isRandom(text)).toBe(false);
  });

  it("is none of an empty text", () => {
    expect(surpriseOf("")).toBe(0);
  });
});

describe("a name and a value", () => {
  it.each([
    ["password", "kettle-Drum-77", "likely"], ["password", "letmein", "possible"], ["apiKey", random, "likely"], ["jwtSecret", "kettle drum", undefined],
    ["jwtSecret", "kettle-Drum-77", "possible"], ["password", "abc", undefined], ["password", "user-password", undefined], ["token", "identifier", undefined],
    ["host", random, undefined], ["secret", "prod/db/password", undefined], ["apiKey", "SERVICE_API_KEY", undefined], ["password", "./password.txt", undefined], ["hash-password", "1.2.1", undefined], ["hash-password", "^1.2.1-rc.1", undefined], ["password", "1.2.1!", "likely"],
  ])("%s and %s: %s", (name, value, certainty) => {
    expect(judgeNamed(name, value)).toBe(certainty);
  });

  it.each([
    ["JWT_SECRET", "dev", "likely"], ["DB_PASSWORD", "postgres", "likely"], ["JWT_SECRET", "test-secret", "possible"], ["OPENAI_API_KEY", "sk-none", "possible"],
    ["OPENAI_API_KEY", random, "likely"], ["PORT", random, undefined], ["DB_PASSWORD", "", undefined], ["AUTH_TOKEN", "https://id.test/token", undefined], ["DB_PASSWORD", "none", undefined],
  ])("%s with the fallback %s: %s", (name, value, certainty) => {
    expect(judgeFallback(name, value)).toBe(certainty);
  });

  it.each([
    ["password", "kettle-Drum-77", "likely"], ["password", "Mr. N00dle", "likely"], ["password", "letmein", "possible"], ["token", "identifier", undefined],
    ["type", "kettle-Drum-77", undefined], ["password", "It may not be empty 1", undefined], ["password", "", undefined],
  ])("%s compared with %s: %s", (name, value, certainty) => {
    expect(judgeCompared(name, value)).toBe(certainty);
  });
});
