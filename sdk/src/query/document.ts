/**
 * A question to the index, with the types of its variables and of its answer. Queries are written in `.graphql` files; this form of
 * them is made by `./sunledger generate`, and lets several go in one request.
 */
export type Query<Answer, Variables> = {
  readonly name: string;
  /** The types of its variables, as GraphQL writes them. */
  readonly variables: Readonly<Record<string, string>>;
  /** Its uppermost fields, each by the name that it has in the answer. */
  readonly fields: Readonly<Record<string, string>>;
  /** The fragments that the fields use, by their names. */
  readonly fragments: Readonly<Record<string, string>>;
  /** Never there: it tells the compiler what belongs together. */
  readonly types?: (variables: Variables) => Answer;
};

/** A question with the values of its variables. */
export type Asked = { readonly query: Query<unknown, never>; readonly variables: Readonly<Record<string, unknown>> };

/** What is sent for one or several questions. */
export type Request = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

/**
 * Write several questions as one. The fields and variables of each get its place in the list after their names.
 * @param besides Fields that are asked for besides
 */
export function requestOf(asked: readonly Asked[], besides = ""): Request {
  const declared: string[] = [];
  const fields: string[] = [];
  const fragments = new Map<string, string>();
  const values: Record<string, unknown> = {};
  asked.forEach(({ query, variables }, at) => {
    const own = placed(asked.length, at);
    for (const [name, type] of Object.entries(query.variables)) {
      declared.push(`$${own(name)}: ${type}`);
      if (variables[name] !== undefined) values[own(name)] = variables[name];
    }
    for (const [name, field] of Object.entries(query.fields)) {
      fields.push(`${own(name)}: ${field.replace(/\$(\w+)/g, (_, variable: string) => `$${own(variable)}`)}`);
    }
    for (const [name, fragment] of Object.entries(query.fragments)) fragments.set(name, fragment);
  });
  const name = asked.length === 1 ? (asked[0] as Asked).query.name : "Several";
  const head = `query ${name}${declared.length > 0 ? `(${declared.join(", ")})` : ""}`;
  const body = [...fields, ...(besides ? [besides] : [])].join(" ");
  return { query: [`${head} { ${body} }`, ...fragments.values()].join(" "), variables: values };
}

/** Take the answers to several questions apart. */
export function answersOf(asked: readonly Asked[], data: Readonly<Record<string, unknown>>): unknown[] {
  return asked.map(({ query }, at) => {
    const own = placed(asked.length, at);
    return Object.fromEntries(Object.keys(query.fields).map((name) => [name, data[own(name)]]));
  });
}

const placed = (count: number, at: number) => (name: string) => (count === 1 ? name : `${name}_${at}`);
