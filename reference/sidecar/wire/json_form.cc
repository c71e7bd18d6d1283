#include <algorithm>
#include <limits>

#include "sidecar/wire/forms.h"

namespace touchstone::sidecar::wire {
namespace {

constexpr int kMaxDepth = 127;  // walking over a document recurses, so reading it is bounded

// Builds the canonical document; stops at the first thing that does not fit.
class Canonical {
 public:
  Json value(const Type& type, const Json& value);
  const std::string& problem() const { return problem_; }

 private:
  Json fail(std::string problem) {
    if (problem_.empty()) problem_ = std::move(problem);
    return nullptr;
  }
  Json record(const Type& type, const Json& value, Json out);
  Json choice(const Type& type, const Json& value);
  Json number(const Json& value, bool is_signed, std::uint64_t most);
  Json when(bool fits, const Json& value, const char* wanted) {
    return fits ? value : fail(std::string("expected ") + wanted + ", got " + value.dump());
  }

  std::string problem_;
};

Json Canonical::number(const Json& value, bool is_signed, std::uint64_t most) {
  if (!value.is_number_integer()) return when(false, value, "an integer");
  if (value.is_number_unsigned() || value.get<std::int64_t>() >= 0) {
    return when(value.get<std::uint64_t>() <= most, value, "a smaller number");
  }
  const std::int64_t negative = value.get<std::int64_t>();
  const bool fits = is_signed && negative >= -static_cast<std::int64_t>(most) - 1;
  return when(fits, value, "a number of that type");
}

Json Canonical::record(const Type& type, const Json& value, Json out) {
  if (!value.is_object()) return when(false, value, "an object");
  for (const Member& member : type.members) {
    const std::string name(member.name);
    const auto found = value.find(name);
    const bool absent = found == value.end();
    if (absent && member.otherwise.empty()) return fail("missing member `" + name + "`");
    out[name] = this->value(*member.type, absent ? Json::parse(member.otherwise) : *found);
  }
  return out;
}

Json Canonical::choice(const Type& type, const Json& value) {
  const std::string tag(type.tag);
  if (!value.is_object() || !value.contains(tag) || !value[tag].is_string()) {
    return fail("missing member `" + tag + "`");
  }
  for (const Alternative& one : type.alternatives) {
    if (one.name == value[tag].get_ref<const std::string&>()) {
      return record(*one.type, value, {{tag, one.name}});
    }
  }
  return fail("unknown " + tag + " " + value[tag].dump());
}

Json Canonical::value(const Type& type, const Json& value) {
  if (!problem_.empty()) return nullptr;
  constexpr auto kMost = [](int bits) { return ~std::uint64_t{0} >> (64 - bits); };
  switch (type.kind) {
    case Kind::kText:
      return when(value.is_string(), value, "a text");
    case Kind::kJson:
      return value;
    case Kind::kBool:
      return when(value.is_boolean(), value, "a flag");
    case Kind::kU16:
      return number(value, false, kMost(16));
    case Kind::kU32:
      return number(value, false, kMost(32));
    case Kind::kU64:
      return number(value, false, kMost(64));
    case Kind::kI32:
      return number(value, true, kMost(31));
    case Kind::kI64:
      return number(value, true, kMost(63));
    case Kind::kWord: {
      const bool known =
          value.is_string() && std::find(type.words.begin(), type.words.end(),
                                         value.get_ref<const std::string&>()) != type.words.end();
      return when(known, value, "a word that the protocol knows");
    }
    case Kind::kOptional:
      return value.is_null() ? value : this->value(*type.inner, value);
    case Kind::kBytes: {
      if (!value.is_array()) return when(false, value, "a list of bytes");
      for (const Json& item : value) number(item, false, 255);
      return value;
    }
    case Kind::kList: {
      if (!value.is_array()) return when(false, value, "a list");
      Json out = Json::array();
      for (const Json& item : value) out.push_back(this->value(*type.inner, item));
      return out;
    }
    case Kind::kMap: {
      if (!value.is_object()) return when(false, value, "an object");
      Json out = Json::object();
      for (const auto& [name, item] : value.items()) out[name] = this->value(*type.inner, item);
      return out;
    }
    case Kind::kRecord:
      return record(type, value, Json::object());
    case Kind::kChoice:
      return choice(type, value);
    case Kind::kEither:
      break;
  }
  const std::size_t which = value.is_object() ? 1 : 0;
  return this->value(*type.alternatives[which].type, value);
}

}  // namespace

Outcome<Json, FatalError> canonical(const Type& type, const Json& document) {
  Canonical walk;
  Json out = walk.value(type, document);
  if (!walk.problem().empty()) return FatalError{walk.problem()};
  return out;
}

Outcome<Json, FatalError> from_json_text(const Type& type, std::string_view text) {
  bool is_too_deep = false;
  const auto watch_depth = [&](int depth, Json::parse_event_t, Json&) {
    is_too_deep |= depth > kMaxDepth;
    return true;
  };
  const Json document = Json::parse(text, watch_depth, /*allow_exceptions=*/false);
  if (is_too_deep) return FatalError{"a protocol frame is nested too deeply"};
  if (document.is_discarded()) return FatalError{"a protocol frame is not JSON"};
  return canonical(type, document);
}

}  // namespace touchstone::sidecar::wire
