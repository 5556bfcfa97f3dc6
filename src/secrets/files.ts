/** Files of words for people, where `password` is a label. */
export function isTranslation(filename: string): boolean {
  return /(?:^|[/\\])(?:locales?|i18n|l10n|lang|langs|languages?|translations?|messages|intl|strings)(?:[/\\.]|$)|[-_](?:translations?|locales?|messages)\.(?:[cm]?[jt]s|json)$|[/\\.](?!(?:ai|cd|ci|db|fs|gh|io|ip|os|pg|qa|ui|vm|ws)\.)[a-z]{2}(?:[-_][A-Z]{2})?\.(?:[cm]?[jt]s)$|[/\\.](?!(?:ai|cd|ci|db|fs|gh|io|ip|os|pg|qa|ui|vm|ws)\.)[a-z]{2}(?:[-_](?:[A-Z]{2}|[A-Z][a-z]{3}))?\.(?:json|ya?ml|toml)$/u.test(filename);
}

/** Files that fill a database for those who develop with it, or stand in for the server where the program is only shown. */
export function isSeed(filename: string): boolean {
  return /(?:^|[/\\])(?:seeds?|seeders|demo)(?:[/\\.]|$)/u.test(filename);
}

/** `docker-compose.dev.yml`, `compose-test.yaml`, `appsettings.Development.json`, `config/local.toml`, `.ci/compose.yaml`. */
const dataOfDevelopers = /(?:^|[/\\._-])(?:dev|devel|development|local|tests?|testing|ci|e2e)(?:[._-][\w.-]*)?\.(?:json5?|jsonc|ya?ml|toml)$|(?:^|[/\\])(?:[._]?ci|dev)[/\\](?:[\w.-]+[/\\]){0,3}[\w.-]+\.(?:json|ya?ml|toml)$/iu;

/** What starts the program with what it is developed with, or shows how it is used. */
const foldersOfDevelopers = /(?:^|[/\\])(?:(?:[a-z\d]+[-_])*tests?|__tests__|e2e|examples?|samples|fixtures|cypress|playwright)[/\\]|(?:^|[/\\])(?:docker-)?compose\.override\.ya?ml$/iu;
const isData = /\.(?:json5?|jsonc|ya?ml|toml)$|(?:^|[/\\])(?:Docker|Container)file(?:\.[\w-]+)*$|\.(?:Docker|Container)file$/iu;

/** `Dockerfile.dev`, `test.Dockerfile`. */
const imageOfDevelopers = /(?:^|[/\\])(?:(?:Docker|Container)file[._-](?:dev|devel|development|local|tests?|testing|ci|e2e)|(?:dev|devel|development|local|tests?|testing|ci|e2e)\.(?:Docker|Container)file)$/iu;

/** What describes how containers run together, on the machine of who develops as often as on a server: nothing says which. */
export function isOfCompose(filename: string): boolean {
  return /(?:^|[/\\])(?:docker[.-])?compose[^/\\]*\.ya?ml$/iu.test(filename);
}

/** What describes jobs that are gone with all that they started. */
export function isOfPipeline(filename: string): boolean {
  return /(?:^|[/\\])(?:\.(?:github|gitea|forgejo)[/\\](?:workflows[/\\][^/\\]+|actions[/\\](?:[^/\\]+[/\\]){1,3}action)|\.gitlab-ci|\.travis|azure-pipelines|bitbucket-pipelines|\.circleci[/\\]config)\.ya?ml$/iu.test(filename);
}

/** Settings of those who develop or test the program, and what measures it: `settings/ci.py`, `config_local.py`, `benches/`. */
export function isOfDevelopers(filename: string): boolean {
  return /(?:^|[/\\])(?:(?:settings|configs?)[/\\](?:ci|tests?|testing|dev|development|local)|(?:[\w-]+[_-])?(?:ci|(?:smoke[_-]?)?tests?|testing|dev|development|local)[_-](?:settings|config(?:uration)?)|(?:settings|config(?:uration)?)[_-](?:ci|tests?|testing|dev|development|local))\.py$/u.test(filename) ||
    /(?:^|[/\\])(?:bench|benches|benchmarks?|\.devcontainer|_dev)[/\\]/iu.test(filename) || (dataOfDevelopers.test(filename) && !/[/\\]\.github[/\\]|^\.github[/\\]/u.test(filename)) ||
    (isData.test(filename) && (foldersOfDevelopers.test(filename) || imageOfDevelopers.test(filename)));
}

/** Programs that test others: the accounts they make are gone with the test. */
export function isOfTests(filename: string): boolean {
  return /(?:^|[/\\])(?:(?:[a-z\d]+[-_])*tests?|__tests__|spec|e2e|cypress|playwright)[/\\]|[._-](?:test|tests|spec)\.(?:[cm]?[jt]sx?|py)$|(?:^|[/\\])(?:test_[^/\\]*|tests?|conftest)\.py$/u.test(filename);
}

/** Files that describe an API, with samples of what it takes. */
export function isDocumentation(filename: string): boolean {
  return /(?:^|[/\\])(?:swagger|openapi|open-api|api-?docs?)(?:[/\\.]|$)/iu.test(filename);
}
