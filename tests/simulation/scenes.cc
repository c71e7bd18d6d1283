#include "simulation/scenes.h"

#include "base/text.h"

namespace touchstone::simulation {
namespace {

std::string pattern(const std::string& type, const std::string& id, std::size_t n) {
  return "{type: " + type + ", id: " + id + ", n: " + std::to_string(n) + "}";
}

}  // namespace

std::string Scenes::on_process() const { return alone_ ? "" : ", process: second"; }

std::string Scenes::ask_frame(const std::string& id, std::vector<std::string> deeds) {
  stir(deeds);
  return "{type: ask, id: " + id + ", do: [" + base::join(deeds, ", ") + "]}";
}

std::string Scenes::ask(std::vector<std::string> deeds) {
  const std::string id = std::to_string(next_id_++);
  std::string write;
  if (choices_.chance(20))
    write = ", write: {chunk: " + std::to_string(1 + choices_.below(9)) + "}";
  add("{send: " + ask_frame(id, std::move(deeds)) + on_process() + write + "}");
  return id;
}

void Scenes::stir(std::vector<std::string>& deeds) {
  static const std::vector<std::string> kNoise = {"chatter", "odd", "err", "blot"};
  while (choices_.chance(25)) {
    const std::string& noise = choices_.one_of(kNoise);
    const auto at = choices_.below(static_cast<std::uint32_t>(deeds.size()) + 1);
    deeds.insert(deeds.begin() + at, noise);
  }
}

std::string Scenes::modifiers(bool frame) {
  std::string text = on_process();
  if (choices_.chance(60)) text += ", decides: [SIM-303]";
  if (frame && choices_.chance(30)) text += ", check: {SIM-304: {text: {$type: string}}}";
  if (frame && choices_.chance(20)) text += ", within: {SIM-305: 800}";
  if (choices_.chance(10)) text += ", within_ms: 1500";
  if (choices_.chance(10)) text += ", tolerate: [{type: dream}]";
  return text;
}

void Scenes::question() {
  const std::string id = ask({"answer 0"});
  add("{expect: " + pattern("answer", id, 0) + modifiers(true) + "}");
}

void Scenes::several() {
  const std::uint32_t count = 2 + choices_.below(4);
  std::vector<std::string> deeds;
  std::vector<std::string> awaited;
  const std::string id = std::to_string(next_id_);
  for (std::uint32_t i = 0; i < count; ++i) {
    deeds.push_back("answer " + std::to_string(i));
    const auto at = choices_.below(static_cast<std::uint32_t>(awaited.size()) + 1);
    awaited.insert(awaited.begin() + at, "{expect: " + pattern("answer", id, i) + "}");
  }
  ask(std::move(deeds));
  add("{expect_all: [" + base::join(awaited, ", ") + "]" + modifiers(false) + "}");
}

void Scenes::collection() {
  const std::uint32_t count = choices_.below(5);
  std::vector<std::string> deeds;
  for (std::uint32_t i = 0; i < count; ++i) deeds.push_back("note " + std::to_string(i));
  deeds.emplace_back("answer 0");
  const std::string id = ask(std::move(deeds));
  const std::string wanted = std::to_string(count);
  add("{collect: {each: {type: note, id: " + id + "}, until: " + pattern("answer", id, 0) +
      ", min: " + wanted + ", max: " + wanted + "}" + modifiers(false) + "}");
}

void Scenes::two_at_once() {
  const std::string one = std::to_string(next_id_++);
  const std::string other = std::to_string(next_id_++);
  add("{send_all: [" + ask_frame(one, {"answer 0"}) + ", " + ask_frame(other, {"answer 1"}) + "]" +
      on_process() + "}");
  add("{expect: " + pattern("answer", one, 0) + modifiers(true) + "}");
  add("{expect: " + pattern("answer", other, 1) + modifiers(true) + "}");
}

void Scenes::raw_question() {
  if (!framed_as_lines_) return question();
  const std::string id = std::to_string(next_id_++);
  const std::string frame = "{\"type\":\"ask\",\"id\":" + id + ",\"do\":[\"answer 0\"]}";
  const auto cut = 1 + choices_.below(static_cast<std::uint32_t>(frame.size()) - 1);
  add("{send_raw: {text: '" + frame.substr(0, cut) + "'}" + on_process() + "}");
  std::string rest;
  for (const char byte : frame.substr(cut)) rest += byte == '"' ? "\\\"" : std::string(1, byte);
  add("{send_raw: {text: \"" + rest + "\\n\"}" + on_process() + "}");
  add("{expect: " + pattern("answer", id, 0) + modifiers(true) + "}");
}

// What is no frame, and meant so; an obedient unit reads over it.
void Scenes::nonsense() {
  if (!framed_as_lines_) return question();
  static const std::vector<std::string> kBytes = {"text: \"no\\n\"", "hex: \"00ff0a\"",
                                                  "repeat: {text: \"[[\\n\", times: 3}"};
  add("{send_raw: {" + choices_.one_of(kBytes) + "}, meant: to see it read on" + on_process() +
      "}");
  question();
}

void Scenes::paused() {
  add("{stop_reading: true" + on_process() + "}");
  const std::string id = ask({"answer 0"});
  add("{resume_reading: true" + on_process() + "}");
  add("{expect: " + pattern("answer", id, 0) + modifiers(true) + "}");
}

void Scenes::add_any() {
  using Scene = void (Scenes::*)();
  static const std::vector<Scene> kScenes = {
      &Scenes::question,       &Scenes::several,  &Scenes::collection, &Scenes::two_at_once,
      &Scenes::raw_question,   &Scenes::nonsense, &Scenes::paused,     &Scenes::files,
      &Scenes::values,         &Scenes::child,    &Scenes::courier,    &Scenes::tool,
      &Scenes::second_process, &Scenes::restart};
  (this->*choices_.one_of(kScenes))();
}

std::string Scenes::members() const {
  std::string text = "    tolerate: [{type: odd}]\n    decides: [SIM-303]\n";
  if (queried_) {
    text += "    answers: {unit: [{when: {type: query}, send: [{type: told, id: '${frame}'}]}]}\n";
  }
  if (left_) text += "    leave: none\n";
  return text;
}

}  // namespace touchstone::simulation
