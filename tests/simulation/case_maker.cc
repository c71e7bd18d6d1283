#include "simulation/case_maker.h"

#include "simulation/scenes.h"

namespace touchstone::simulation {
namespace {

constexpr std::size_t kSilentWorld = 3;

std::string with_lines(const std::vector<std::string>& lines) {
  if (lines.empty()) return "    steps: []\n";
  std::string text = "    steps:\n";
  for (const std::string& line : lines) text += "      - " + line + "\n";
  return text;
}

MadeCase silent_case(Choices& choices) {
  MadeCase made;
  made.world = kSilentWorld;
  std::vector<std::string> lines = {"start: {args: [talk]}"};
  if (choices.chance(50)) lines.push_back("send_raw: {text: abc}");
  if (choices.chance(30)) lines.push_back("end_input: true");
  std::string exit = "exit: {code: 0}";
  if (choices.chance(60)) exit = "exit: {code: 0, stdout: {$contains: talk}}";
  if (choices.chance(30)) exit = "exit: {any: true, stderr: {$contains: hm}}";
  lines.push_back("{" + exit + ", decides: [SIM-302], within: {SIM-305: 900}}");
  made.suite =
      "contract: sim\ncases:\n  - id: sim/silent\n    title: it talks\n    enter: none\n"
      "    leave: none\n" +
      with_lines(lines);
  return made;
}

}  // namespace

MadeCase make_case(Choices& choices) {
  MadeCase made;
  const std::uint32_t kind = choices.below(10);
  if (kind == 9) return silent_case(choices);
  if (kind >= 5) made.world = kind == 5 ? 1 : kind == 6 ? 2 : kind == 7 ? 4 : 0;

  Scenes scenes(choices, made.world == 0 || made.world == 4);
  const std::uint32_t count = choices.below(7);
  for (std::uint32_t i = 0; i < count; ++i) scenes.add_any();
  if (choices.chance(15)) scenes.add_wild();
  scenes.add_end();
  made.honest = scenes.honest();
  made.open_end = scenes.open_end();
  made.suite =
      "contract: sim\ncases:\n  - id: sim/made\n    title: it does what it is asked\n"
      "    plant: [{peer: helper}, {peer: courier}, {double: tool}]\n" +
      scenes.members() + with_lines(scenes.lines());
  return made;
}

}  // namespace touchstone::simulation
