/** Options of programs whose names do not say what they are given. Each cites its manual. */
interface Option {
  /** The programs' own names, with blanks between them. */
  readonly programs: string;
  /** Words that must stand before it: `login` of `docker login`. */
  readonly command?: string;
  /** One letter: what it is given may stand in the same word. */
  readonly option: string;
  /** What it is given, as a name. */
  readonly name: string;
  /** It is given only what stands after this: `user:password`. */
  readonly after?: string;
  /** It is given nothing but what stands in the same word. */
  readonly isJoined?: boolean;
}

export const options: readonly Option[] = [
  // https://curl.se/docs/manpage.html
  { programs: "curl", option: "-u", name: "password", after: ":" },
  { programs: "curl", option: "--user", name: "password", after: ":" },
  { programs: "curl", option: "-U", name: "password", after: ":" },
  { programs: "curl", option: "--proxy-user", name: "password", after: ":" },
  // https://httpie.io/docs/cli/authentication
  { programs: "http https", option: "-a", name: "password", after: ":" },
  // https://dev.mysql.com/doc/refman/8.4/en/connecting.html
  { programs: "mysql mysqldump mysqladmin mysqlimport mariadb mariadb-dump mariadb-admin", option: "-p", name: "password", isJoined: true },
  // https://docs.docker.com/reference/cli/docker/login/
  { programs: "docker podman buildah skopeo helm oras crane", command: "login", option: "-p", name: "password" },
  // https://learn.microsoft.com/en-us/cli/azure/reference-index#az-login
  { programs: "az", command: "login", option: "-p", name: "password" },
  // https://linux.die.net/man/1/sshpass
  { programs: "sshpass", option: "-p", name: "password" },
  // https://redis.io/docs/latest/develop/tools/cli/
  { programs: "redis-cli", option: "-a", name: "password" },
  // https://www.mongodb.com/docs/mongodb-shell/reference/options/
  { programs: "mongo mongosh mongodump mongorestore", option: "-p", name: "password" },
];
