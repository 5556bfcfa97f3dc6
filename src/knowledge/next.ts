import { library } from "../concepts/library.ts";

const header = { name: "0", value: "1" } as const;

/** https://nextjs.org/docs/app/api-reference/file-conventions/route https://nextjs.org/docs/pages/building-your-application/routing/api-routes https://nextjs.org/docs/app/api-reference/directives/use-server https://nextjs.org/docs/app/api-reference/config/next-config-js/headers */
export default library("Next.js", "javascript", {
  aliases: {
    "next/server.NextRequest()": "Request()",
    "next/server.NextResponse()": "Response()",
    "next/server.NextResponse.json()": "Response()",
    "next/server.NextResponse.next()": "Response()",
    "next/server.NextResponse.redirect()": "Response()",
    "next/server.NextResponse.rewrite()": "Response()",
    "next.NextApiResponse().status()": "next.NextApiResponse()",
    "next.NextApiResponse().setHeader()": "next.NextApiResponse()",
  },
  signatures: [
    { parameters: [""], names: "GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS", file: "route", types: ["Request()", "next.RouteContext()"] },
  ],
  sources: {
    "Request().nextUrl": "request",
    "Request().cookies": "request",
    "next.RouteContext().params": "request",
    "next.NextApiRequest().query": "request",
    "next.NextApiRequest().body": "request",
    "next.NextApiRequest().headers": "request",
    "next.NextApiRequest().cookies": "request",
    "next.NextApiRequest().url": "request",
    "next/headers.headers()": "request",
    "next/headers.cookies()": "request",
  },
  holds: {
    "Request().cookies": "cookies",
    "Request().nextUrl.searchParams.get()": "query",
    "next.NextApiRequest().query": "query",
    "Request().cookies.get()": "cookies",
    "next.NextApiRequest().headers": "headers",
    "next.NextApiRequest().body": "body",
    "next.NextApiRequest().cookies": "cookies",
    "next/headers.headers()": "headers",
    "next/headers.headers().get()": "headers",
    "next/headers.cookies()": "cookies",
    "next/headers.cookies().get()": "cookies",
  },
  header: {
    "{source}": { pairs: "0.headers", path: "0.source", when: { "0.headers": true } },
    "next/server.NextResponse": { all: "1.headers" },
    "next/server.NextResponse.json": { all: "1.headers" },
    "next/server.NextResponse.redirect": { all: "1.headers" },
    "next/server.NextResponse.rewrite": { all: "1.headers" },
    "next/server.NextResponse.next": { all: "0.headers" },
    "next.NextApiResponse().setHeader": header,
    "next.NextApiResponse().appendHeader": header,
    "next.NextApiResponse().writeHead": { all: "2|1" },
  },
  // https://nextjs.org/docs/app/api-reference/config/next-config-js/env
  exposure: {
    "{env}": { copies: "0.env", file: "next.config." },
  },
  route: {
    export: [
      { file: "route", exported: "GET|POST|PUT|PATCH|DELETE", methods: "1", handler: "0" },
      { file: "pages/api/", exported: "default", handler: "0" },
      { directive: "use server", method: "post", handler: "0" },
    ],
  },
});
