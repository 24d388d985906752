/**
 * The prover z3 for one query: `node test/proofs/z3.ts < query.smt2` prints its answer. A program of its own, since solc waits for
 * an answer and z3 gives one only to those who do not.
 */
import { text } from "node:stream/consumers";
import { init } from "z3-solver";

const SETTINGS = {
  // The most steps that a query may take, counted by z3 itself: a slow machine proves what a fast one proves. The rest is as solc's
  // own front end calls z3.
  rlimit: "100000000",
  "rewriter.pull_cheap_ite": "true",
  "fp.spacer.q3.use_qgen": "true",
  "fp.spacer.mbqi": "false",
  "fp.spacer.ground_pobs": "false",
  // What it finds it checks once more, and with this step of its own z3 5.2 finds faults where there are none.
  "fp.validate": "true",
  "fp.xform.tail_simplifier_pve": "false",
};

const { Z3 } = await init();
for (const [name, value] of Object.entries(SETTINGS)) Z3.global_param_set(name, value);
const context = Z3.mk_context(Z3.mk_config());
const answer = await Z3.eval_smtlib2_string(context, await text(process.stdin));
// Its threads would keep the program going.
process.stdout.write(answer, () => process.exit());
