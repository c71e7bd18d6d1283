// Scenes with more in them than the unit's own frames, and how cases end.
#include "simulation/scenes.h"

namespace touchstone::simulation {

void Scenes::files() {
  const std::string id = std::to_string(next_id_);
  const std::string name = "f" + id;
  if (choices_.chance(50)) add("put: {path: '${HOME}/p" + id + "', text: put}");
  ask({"file " + name, "answer 0"});
  add("{expect: {type: answer, id: " + id + ", n: 0}" + on_process() + "}");
  if (choices_.chance(70)) {
    add("{files: [{path: '${HOME}/" + name +
        "', is: file, mode: '0644', json: {by: $N}}, {path: '${HOME}/none', is: absent}], decides: "
        "[SIM-303]}");
    std::string& line = lines_.back();
    line.replace(line.find("$N"), 2, id);
  } else {
    add("{tree: {at: '${HOME}', has: [" + name + "], lacks: [nothing*]}, decides: [SIM-303]}");
  }
}

void Scenes::values() {
  const std::string id = ask({"answer 0"});
  const std::string name = "v" + id;
  add("{expect: {type: answer, id: " + id + ", text: {$as: " + name + "}}" + on_process() + "}");
  add("let: {w" + id + ": 'x${" + name + "}'}");
  add("check: {SIM-303: {value: '${w" + id + "}', is: {$starts: x}}}");
  if (choices_.chance(30)) {
    queried_ = true;
    const std::string asked = ask({"query", "answer 0"});
    add("{expect: {type: answer, id: " + asked + "}" + on_process() + "}");
  }
}

// A child of the unit that the harness plays the other side of. Children belong to main.
void Scenes::child() {
  if (!alone_) return question();
  const std::string id = std::to_string(next_id_);
  std::vector<std::string> deeds = {"connect helper"};
  const bool pings = choices_.chance(30);
  const bool calls = choices_.chance(60);
  const bool ends = choices_.chance(40);
  if (pings) deeds.emplace_back("call ping");
  if (calls) deeds.push_back("call work" + id);
  if (ends && !pings && !calls) deeds.emplace_back("hangup helper");
  ++helpers_;
  deeds.emplace_back("answer 0");
  ask(std::move(deeds));
  if (choices_.chance(50)) add("helper: {connect: true}");
  if (calls) {
    add("{helper: {expect: work" + id + ", as: c" + id + "}, decides: [SIM-303]}");
    if (choices_.chance(30)) add("helper: {cheer: loudly}");
    const bool refused = choices_.chance(20);
    add("helper: {reply: c" + id + (refused ? ", error: {code: 1, message: no}}" : ", result: 1}"));
  }
  if (calls && choices_.chance(50)) {
    add("helper: {call: dig, as: d" + id + "}");
    add("{helper: {returns: d" + id + ", result: {dug: true}}, decides: [SIM-303]}");
  }
  add("{expect: {type: answer, id: " + id + "}, decides: [SIM-303]}");
  if (ends && !pings && !calls) {
    add("helper: {end: true}");
    helpers_ = 0;
  } else if (calls && choices_.chance(30)) {
    add("helper: {close: true}");
    if (--helpers_ == 0 && choices_.chance(50)) add("helper: {end: true}");
  }
}

void Scenes::courier() {
  if (!alone_) return question();
  const std::string id = ask({"connect courier", "carry 1", "answer 0", "carry 2"});
  add("{courier: {expect_frame: {carried: 1, id: " + id + "}}, decides: [SIM-303]}");
  add("{courier: {expect_frame: {carried: 2, id: " + id + "}}, decides: [SIM-303]}");
  if (choices_.chance(50)) {
    add("courier: {send: {echo: " + id + "}}");
    add("courier: {expect_frame: {echo: " + id + "}}");
  }
  add("{expect: {type: answer, id: " + id + "}, decides: [SIM-303]}");
}

void Scenes::tool() {
  if (!alone_) return question();
  if (choices_.chance(30)) {
    const std::string id = ask({"tool -v", "answer 0"});  // the contract answers it
    add("{expect: {type: answer, id: " + id + "}, decides: [SIM-303]}");
    return;
  }
  const std::string id = std::to_string(next_id_);
  ask({"tool t" + id, "answer 0"});
  add("{tool: {expect: {argv: [tool, t" + id + "]}, as: t" + id + "}, decides: [SIM-303]}");
  add("tool: {reply: t" + id + ", exit: 0, stdout: 'done', do: [{mkdir: {path: '${HOME}/d'}}]}");
  add("{expect: {type: answer, id: " + id + "}, decides: [SIM-303]}");
}

void Scenes::second_process() {
  if (!alone_ || was_second_) return question();
  was_second_ = true;
  add("start: {as: second}");
  alone_ = false;
  add("{expect: {type: hello}, process: second, decides: [SIM-301]}");
  question();
  if (choices_.chance(50)) several();
  alone_ = true;
  if (choices_.chance(50)) question();
  add("{close: {send: {type: bye}, exit: 0}, process: second}");
}

void Scenes::restart() {
  if (!alone_) return question();
  helpers_ = 0;
  const std::uint32_t how = choices_.below(3);
  if (how == 0) add("close: {send: {type: bye}, exit: 0}");
  if (how == 1) add("close: {exit: 0}");
  if (how == 2) add("kill: true");
  add("start: true");
  add("{expect: {type: hello}, decides: [SIM-301]}");
}

void Scenes::add_wild() {
  honest_ = false;
  static const std::vector<std::string> kWild = {
      "expect: {type: never}",
      "{expect: {type: answer, id: 99}, process: nobody}",
      "{exit: {code: 0}, process: nobody}",
      "{signal: TERM, process: nobody}",
      "{end_input: true, process: nobody}",
      "{send: {type: ask, id: 98, do: []}, process: nobody}",
      "{send: {type: ask, id: word}}",
      "{kill: true, process: nobody}",
      "start: true",
      "helper: {end: true}",
      "helper: {expect: never}",
      "helper: {send: {type: late}}",
      "{collect: {each: {type: hello}, until: {type: never}}}",
      "{expect_all: [{expect: {type: never}}, {expect: {type: answer}}]}",
      "files: [{path: '${HOME}/*', is: file, json: {by: 1}}]",
      "tree: {at: '${HOME}', exactly: [x]}",
      "{check: {SIM-305: {value: 1, is: 2}}}",
      "{send: {type: ask, id: 97, do: [answer 0, exit 3]}}",
      "exit: {code: 0}",
      "stop_reading: true",
      "{send: {type: ask, id: 96, do: [answer 0, answer 1]}}"};
  add(choices_.one_of(kWild));
  if (choices_.chance(50)) question();
}

void Scenes::add_end() {
  const std::uint32_t how = choices_.below(9);
  if (how < 3) return;  // as the contract leaves
  left_ = true;
  switch (how) {
    case 3:
      add("{close: {exit: 0}, decides: [SIM-302], within: {SIM-305: 900}}");
      break;
    case 4:
      add("signal: TERM");
      add("{exit: {signal: TERM}, decides: [SIM-302]}");
      break;
    case 5:
      add("kill: true");
      break;
    case 6:
      add("{expect: {type: answer, id: " + ask({"answer 0", "exit 3"}) + "}}");
      add("{exit: {code: 3, stderr: {$type: string}}, decides: [SIM-302]}");
      break;
    case 7:
      add("end_input: true");
      add("exit: {any: true}");
      break;
    default:
      open_end_ = true;
      break;
  }
}

}  // namespace touchstone::simulation
