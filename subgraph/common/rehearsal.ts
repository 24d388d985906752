import { ethereum } from "@graphprotocol/graph-ts";

// `gnd test` can send no structs, so an event that has some comes with their fields in their place: `plan_name` for the name in
// `plan` (see tests/support.ts).

/** Puts the structs of an event together again. */
export function withStructs(event: ethereum.Event): ethereum.Event {
  const whole: ethereum.EventParam[] = [];
  for (let i = 0; i < event.parameters.length;) {
    const parameter = event.parameters[i];
    const name = structOf(parameter.name);
    if (name == "") {
      whole.push(parameter);
      i += 1;
      continue;
    }
    const struct = new ethereum.Tuple();
    for (; i < event.parameters.length && structOf(event.parameters[i].name) == name; i++) {
      struct.push(event.parameters[i].value);
    }
    whole.push(new ethereum.EventParam(name, ethereum.Value.fromTuple(struct)));
  }
  event.parameters = whole;
  return event;
}

/** "plan" for "plan_name"; nothing for a field that stands alone. */
function structOf(name: string): string {
  const end = name.indexOf("_");
  return end < 0 ? "" : name.slice(0, end);
}
