import { COMPANY, named } from "../ledger.ts";
import { Area, FOREVER, Kind, Role, creditCode } from "../organisations.ts";
import { GUARDIANS, REGISTRARS, every, of, type Case } from "./case.ts";
import { MEMBER_ROLES, ORGANISATIONS, newMember } from "./world.ts";

export const directoryCases: readonly Case[] = [
  {
    act: "Directory.register",
    may: REGISTRARS,
    call: ({ directory }, as) => {
      const code = creditCode(99n);
      const registration = {
        kind: Kind.charity,
        region: Area.city,
        creditCode: code,
        treasury: newMember,
        name: "new",
      };
      return directory.connect(as).register.staticCall({ ...registration, administrator: newMember });
    },
  },
  {
    act: "Directory.amend",
    may: REGISTRARS,
    call: ({ directory, producer }, as) =>
      directory.connect(as).amend.staticCall(producer.id, Area.city, newMember, "producer", "moved"),
  },
  {
    act: "Directory.suspend",
    may: GUARDIANS,
    call: ({ directory, producer }, as) => directory.connect(as).suspend.staticCall(producer.id, "why"),
  },
  {
    act: "Directory.reinstate",
    may: REGISTRARS,
    call: ({ directory, inspector }, as) => directory.connect(as).reinstate.staticCall(inspector.id, "why"),
  },
  {
    act: "Directory.install",
    may: REGISTRARS,
    call: ({ directory, producer }, as) => directory.connect(as).install.staticCall(producer.id, newMember),
  },
  {
    act: "Directory.appoint",
    may: every("administrator"),
    call: ({ directory }, as) => directory.connect(as).appoint.staticCall(newMember, Role.recorder, FOREVER),
  },
  {
    act: "Directory.dismiss",
    may: of("administrator", "charity"),
    call: ({ directory, charity }, as) => directory.connect(as).dismiss.staticCall(charity.recorder, "why"),
  },
  {
    act: "Directory.resign",
    may: ORGANISATIONS.flatMap((name) => MEMBER_ROLES.map((role) => `${name}.${role}`)),
    evenSuspended: true,
    call: ({ directory }, as) => directory.connect(as).resign.staticCall(),
  },
  {
    act: "Directory.publishKey",
    may: every("administrator"),
    call: ({ directory }, as) => directory.connect(as).publishKey.staticCall(named("key")),
  },
  {
    act: "Directory.nameParty",
    may: every("recorder"),
    call: ({ directory }, as) => directory.connect(as).nameParty.staticCall(COMPANY, "A company"),
  },
  {
    act: "Directory.setAuthority",
    may: ["accessManager"],
    call: ({ directory, accessManager }, as) => directory.connect(as).setAuthority.staticCall(accessManager),
  },
];
