#include <charconv>
#include <optional>

#include "sabotage/derive.h"
#include "sabotage/rule_names.h"
#include "sabotage/shape.h"

namespace touchstone::sabotage {
namespace {

// A value of a type that the shape does not allow; nothing when it allows all.
std::optional<std::string> retyped(const Shape& shape) {
  if (!shape.types) return std::nullopt;
  using Sample = std::pair<const char*, const char*>;
  for (const auto& [type, text] :
       {Sample{"string", "\"sabotaged\""}, Sample{"integer", "7"}, Sample{"boolean", "true"},
        Sample{"array", "[]"}, Sample{"object", "{}"}}) {
    if (!shape.types->contains(type)) return text;
  }
  return std::nullopt;
}

// A value that none of the allowed ones equals, of the type of the first where there is such.
std::optional<std::string> unlisted(const Shape& shape) {
  if (shape.values.empty()) return std::nullopt;
  const std::string& one = shape.values.front();
  if (one.starts_with('"')) return "\"sabotaged\"";
  if (one == "true" || one == "false") {
    return shape.values.size() > 1 ? "7" : one == "true" ? "false" : "true";
  }
  return one == "null" ? "\"sabotaged\"" : "424243";
}

std::optional<std::string> beyond(const std::optional<std::string>& bound, std::int64_t step) {
  std::int64_t number = 0;
  if (!bound) return std::nullopt;
  const auto [end, error] = std::from_chars(bound->data(), bound->data() + bound->size(), number);
  if (error != std::errc() || end != bound->data() + bound->size()) return std::nullopt;
  return std::to_string(number + step);
}

class Members {
 public:
  Members(const Kind& kind, std::set<std::string> rules, std::vector<Fault>& faults)
      : kind_(kind), rules_(std::move(rules)), faults_(faults) {}

  void derive(const std::string& pointer, const Shape& shape) {
    if (shape.forbidden) {
      add(Act::kAdd, "add", pointer, "\"sabotaged\"", "says a forbidden member", shape.wrong_ids);
      return;
    }
    if (shape.closed) {
      add(Act::kAdd, "junk", pointer + "/sabotaged", "1", "says a member that nobody knows",
          shape.closed_ids);
    } else if (pointer.empty()) {
      add(Act::kExtend, "extend", "/x_sabotaged", "{\"a\":[1]}",
          "says a member of a later revision", {});
      faults_.back().honest = true;
    }
    if (!pointer.empty()) derive_values(pointer, shape);
    // An element of a list has no name that could be missing.
    if (shape.required && !pointer.ends_with("/0")) derive_absence(pointer, shape);
  }

 private:
  void derive_values(const std::string& pointer, const Shape& shape) {
    const auto replace = [&](const char* verb, const std::optional<std::string>& text,
                             const char* says) {
      if (text) add(Act::kReplace, verb, pointer, *text, says, shape.wrong_ids);
    };
    const auto other = retyped(shape);
    replace("retype", other, "says a value of another type");
    replace("wrong", unlisted(shape), "says a value that is not allowed");
    replace("low", beyond(shape.minimum, -1), "says a number below the range");
    replace("high", beyond(shape.maximum, 1), "says a number above the range");
    const bool whole = shape.types && shape.types->size() == 1 && shape.types->contains("integer");
    if (whole) replace("fraction", "1.5", "says a number that is not whole");
    if (shape.not_empty) replace("empty", "\"\"", "says an empty text");
    const bool constrained = shape.types || !shape.values.empty();
    if (shape.required && constrained && !shape.allows("null")) {
      replace("null", "null", "says null for a required member");
    }
    // A reader takes the last of two members of one name; once a kind shows whether this one does.
    if (shape.required && other && !duplicated_) {
      duplicated_ = true;
      add(Act::kDuplicate, "duplicate", pointer, *other,
          "says a member twice, the second time of another type", shape.wrong_ids);
    }
  }

  void derive_absence(const std::string& pointer, const Shape& shape) {
    add(Act::kRemove, "remove", pointer, "", "leaves out a required member", shape.absent_ids);
    add(Act::kRename, "rename", pointer, "", "gives a required member another name",
        shape.absent_ids);
  }

  void add(Act act, const std::string& verb, const std::string& pointer, std::string text,
           std::string says, const std::set<std::string>& ids) {
    Fault fault;
    fault.act = act;
    fault.name = verb + ":" + kind_.name + (act == Act::kExtend ? "" : ":" + pointer);
    fault.kind = kind_.name;
    fault.pointer = pointer;
    fault.text = std::move(text);
    fault.says = std::move(says);
    if (act != Act::kExtend) fault.blames = rules_;
    fault.blames.insert(ids.begin(), ids.end());
    faults_.push_back(std::move(fault));
  }

  const Kind& kind_;
  std::set<std::string> rules_;
  std::vector<Fault>& faults_;
  bool duplicated_ = false;
};

}  // namespace

base::Status derive_member_faults(const contract::Contract& contract,
                                  const contract::Source& source, const Kind& kind,
                                  std::vector<Fault>& faults) {
  auto shapes = read_shapes(source, "specs/" + contract.name + "/schema/", kind.reference);
  if (!shapes) return shapes.error();
  Members members(kind, names_in_rules(contract, kind).requirements, faults);
  for (const auto& [pointer, shape] : *shapes) members.derive(pointer, shape);
  return {};
}

}  // namespace touchstone::sabotage
