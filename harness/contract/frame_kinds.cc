#include "contract/frame_kinds.h"

#include <algorithm>
#include <utility>

#include "yaml/fields.h"

namespace touchstone::contract {
namespace {

using SchemaPtr = std::shared_ptr<const schema::Schema>;

// One KINDS of the contract, compiled: a schema, or a choice by a value of the frame.
struct Kinds {
  SchemaPtr schema;
  bool by_method = false;  // of JSON-RPC; otherwise by the value at `pointer`
  std::string pointer;
  std::map<std::string, Kinds, std::less<>> kinds;
  std::map<std::string, Kinds, std::less<>> results;  // of responses, by their request's method
  std::unique_ptr<Kinds> otherwise;
};

class KindsCompiler {
 public:
  KindsCompiler(const yaml::File& file, const FrameKinds::CompileSchema& schemas)
      : file_(file), schemas_(schemas) {}

  base::Result<Kinds> compile(const yaml::Node& node) {
    if (node.find("schema") != nullptr) return compile_schema(node);
    yaml::Fields fields(file_, node, "a choice of schemas");
    Kinds choice;
    choice.pointer = fields.required_text("by");
    choice.by_method = choice.pointer == "method";
    const yaml::Node* const kinds = fields.object("kinds");
    const yaml::Node* const results = choice.by_method ? fields.object("results") : nullptr;
    const yaml::Node* const otherwise = fields.any("otherwise");
    TS_RETURN_IF_ERROR(fields.finish());

    if (!choice.by_method && !choice.pointer.starts_with('/')) {
      return file_.error(node.find("by")->mark, "\"" + choice.pointer + "\" is no JSON pointer",
                         "did you mean \"/" + choice.pointer + "\"?");
    }
    if (kinds != nullptr) TS_RETURN_IF_ERROR(compile_each(*kinds, choice.kinds));
    if (results != nullptr) TS_RETURN_IF_ERROR(compile_each(*results, choice.results));
    if (otherwise != nullptr) {
      base::Result<Kinds> compiled = compile(*otherwise);
      if (!compiled) return compiled.error();
      choice.otherwise = std::make_unique<Kinds>(std::move(compiled).value());
    }
    return choice;
  }

 private:
  base::Result<Kinds> compile_schema(const yaml::Node& node) {
    yaml::Fields fields(file_, node, "a choice of schemas");
    const std::string reference = fields.required_text("schema");
    TS_RETURN_IF_ERROR(fields.finish());
    base::Result<SchemaPtr> schema = schemas_(reference);
    if (!schema) {
      const base::Error& error = schema.error();
      if (!error.where.empty()) return error;
      return file_.error(node.find("schema")->mark, error.what, error.hint);
    }
    Kinds leaf;
    leaf.schema = std::move(schema).value();
    return leaf;
  }

  base::Status compile_each(const yaml::Node& node,
                            std::map<std::string, Kinds, std::less<>>& into) {
    for (const yaml::Node::Member& member : node.members) {
      base::Result<Kinds> kinds = compile(member.value);
      if (!kinds) return kinds.error();
      into.emplace(member.name, std::move(kinds).value());
    }
    return {};
  }

  const yaml::File& file_;
  const FrameKinds::CompileSchema& schemas_;
};

// The word by which a value chooses, as `kinds` spells it.
std::optional<std::string_view> word_of(std::optional<json::Value> value) {
  if (!value || value->is_array() || value->is_object()) return std::nullopt;
  return value->is_string() ? value->as_string() : value->raw();
}

const Kinds* look_up(const Kinds& choice, const std::map<std::string, Kinds, std::less<>>& kinds,
                     std::string_view word) {
  const auto found = kinds.find(word);
  return found == kinds.end() ? choice.otherwise.get() : &found->second;
}

// One step down the choices. The word is only made when `words` is wanted.
const Kinds* choose(const Kinds& choice, Direction direction, json::Value frame,
                    const Conversation& conversation, std::string* words) {
  const auto say = [&](std::string_view word) {
    if (words == nullptr) return;
    if (!words->empty()) *words += '/';
    *words += word;
  };
  if (!choice.by_method) {
    const auto word = word_of(frame.at_pointer(choice.pointer));
    if (!word) return choice.otherwise.get();
    say(*word);
    return look_up(choice, choice.kinds, *word);
  }
  if (const auto method = word_of(frame.find("method"))) {
    say(*method);
    return look_up(choice, choice.kinds, *method);
  }
  const std::optional<std::string> request = conversation.method_of(direction, frame);
  if (request) say(*request);
  say(frame.find("error") ? "error" : "result");
  return request ? look_up(choice, choice.results, *request) : choice.otherwise.get();
}

void gather(const Kinds& kinds, std::vector<const schema::Schema*>& schemas) {
  if (kinds.schema != nullptr) schemas.push_back(kinds.schema.get());
  for (const auto& [word, below] : kinds.kinds) gather(below, schemas);
  for (const auto& [word, below] : kinds.results) gather(below, schemas);
  if (kinds.otherwise != nullptr) gather(*kinds.otherwise, schemas);
}

}  // namespace

struct FrameKinds::State {
  std::optional<Kinds> in;
  std::optional<Kinds> out;

  const Kinds* of(Direction direction) const {
    const std::optional<Kinds>& kinds = direction == Direction::kIn ? in : out;
    return kinds ? &*kinds : nullptr;
  }
};

FrameKinds::FrameKinds() : state_(std::make_unique<State>()) {}
FrameKinds::~FrameKinds() = default;
FrameKinds::FrameKinds(FrameKinds&&) noexcept = default;
FrameKinds& FrameKinds::operator=(FrameKinds&&) noexcept = default;

base::Result<FrameKinds> FrameKinds::compile(const yaml::File& file, const yaml::Node& kinds,
                                             const CompileSchema& schemas) {
  yaml::Fields fields(file, kinds, "the frames of a lane");
  const yaml::Node* const in = fields.object("in");
  const yaml::Node* const out = fields.object("out");
  TS_RETURN_IF_ERROR(fields.finish());

  FrameKinds compiled;
  KindsCompiler compiler(file, schemas);
  for (const auto& [node, into] :
       {std::pair{in, &compiled.state_->in}, std::pair{out, &compiled.state_->out}}) {
    if (node == nullptr) continue;
    base::Result<Kinds> side = compiler.compile(*node);
    if (!side) return side.error();
    *into = std::move(side).value();
  }
  return compiled;
}

std::vector<const schema::Schema*> FrameKinds::schemas() const {
  std::vector<const schema::Schema*> all;
  for (const Direction direction : {Direction::kIn, Direction::kOut}) {
    if (const Kinds* const kinds = state_->of(direction)) gather(*kinds, all);
  }
  std::sort(all.begin(), all.end(), std::less<>());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

const schema::Schema* FrameKinds::pick(Direction direction, json::Value frame,
                                       const Conversation& conversation) const {
  const Kinds* kinds = state_->of(direction);
  while (kinds != nullptr && kinds->schema == nullptr) {
    kinds = choose(*kinds, direction, frame, conversation, nullptr);
  }
  return kinds == nullptr ? nullptr : kinds->schema.get();
}

std::string FrameKinds::describe(Direction direction, json::Value frame,
                                 const Conversation& conversation) const {
  std::string words;
  const Kinds* kinds = state_->of(direction);
  while (kinds != nullptr && kinds->schema == nullptr) {
    kinds = choose(*kinds, direction, frame, conversation, &words);
  }
  return words.empty() ? "frame" : words;
}

}  // namespace touchstone::contract
