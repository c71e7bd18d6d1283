#include "bare/decoder.h"

#include <bit>
#include <charconv>
#include <cmath>
#include <set>

#include "base/text.h"
#include "json/document.h"
#include "json/write.h"

namespace touchstone::bare {
namespace {

std::int64_t unfold(std::uint64_t zigzag) {
  return static_cast<std::int64_t>(zigzag >> 1) ^ -static_cast<std::int64_t>(zigzag & 1);
}

// The two's complement number of so many bytes.
std::int64_t extend(std::uint64_t bits, std::size_t size) {
  const auto shift = static_cast<unsigned>(64 - 8 * size);
  return static_cast<std::int64_t>(bits << shift) >> shift;
}

}  // namespace

base::Error Decoder::error(std::size_t at, std::string what) const {
  return {base::ExitCode::kBadInput, std::move(what) + " at byte " + std::to_string(at)};
}

base::Result<std::string> Decoder::message(TypeIndex type) {
  TS_RETURN_IF_ERROR(value(type, 0));
  if (at_ != message_.size()) {
    return error(at_, std::to_string(message_.size() - at_) + " bytes too many");
  }
  return std::move(json_);
}

base::Status Decoder::value(TypeIndex index, int depth) {
  if (depth > kMaxDepth) return error(at_, "nested too deeply");
  const Type& type = types_.at(index);
  switch (type.kind) {
    case Kind::kUint:
    case Kind::kInt:
    case Kind::kUnsigned:
    case Kind::kSigned:
      return number(type);
    case Kind::kFloat:
      return floating(type.size);
    case Kind::kBool: {
      auto set = flag();
      if (!set) return set.error();
      json_ += *set ? "true" : "false";
      return {};
    }
    case Kind::kStr:
      return text(false);
    case Kind::kJson:
      return text(true);
    case Kind::kData:
      return data(type);
    case Kind::kEnum: {
      auto one = choice(type);
      if (!one) return one.error();
      json::append_quoted(json_, (*one)->name);
      return {};
    }
    case Kind::kOptional:
      return optional(type, depth);
    case Kind::kList:
      return list(type, depth);
    case Kind::kMap:
      return map(type, depth);
    case Kind::kUnion:
      return alternative(type, depth);
    case Kind::kStruct:
      json_ += '{';
      TS_RETURN_IF_ERROR(fields(type, depth));
      json_ += '}';
      return {};
    case Kind::kVoid:
    case Kind::kAlias:
    case Kind::kUndefined:
      break;
  }
  json_ += "null";
  return {};
}

base::Result<std::uint64_t> Decoder::varint() {
  const std::size_t begin = at_;
  std::uint64_t value = 0;
  for (unsigned shift = 0;; shift += 7) {
    if (at_ == message_.size()) return error(begin, "the message ends inside a number");
    const auto byte = static_cast<unsigned char>(message_[at_++]);
    if (shift == 63 && byte > 1) return error(begin, "a number above 64 bits");
    value |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
    if ((byte & 0x80) != 0) continue;
    if (byte == 0 && shift != 0) return error(begin, "a number longer than it need be");
    return value;
  }
}

base::Result<std::uint64_t> Decoder::fixed(std::size_t size) {
  auto raw = bytes(size);
  if (!raw) return raw.error();
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < size; ++i) {
    value |= static_cast<std::uint64_t>(static_cast<unsigned char>((*raw)[i])) << (8 * i);
  }
  return value;
}

base::Result<std::string_view> Decoder::bytes(std::uint64_t size) {
  if (size > message_.size() - at_) {
    return error(at_, "the message ends " + std::to_string(size - (message_.size() - at_)) +
                          " bytes too early");
  }
  const std::string_view taken = message_.substr(at_, size);
  at_ += size;
  return taken;
}

// How many elements follow, each of which takes a byte at least.
base::Result<std::uint64_t> Decoder::count() {
  const std::size_t begin = at_;
  auto announced = varint();
  if (announced && *announced > message_.size() - at_) {
    return error(begin,
                 std::to_string(*announced) + " elements are announced, more than there is room");
  }
  return announced;
}

base::Result<bool> Decoder::flag() {
  auto byte = fixed(1);
  if (!byte) return byte.error();
  if (*byte > 1) return error(at_ - 1, "a flag that is neither 0 nor 1");
  return *byte == 1;
}

base::Status Decoder::number(const Type& type) {
  const bool variable = type.kind == Kind::kUint || type.kind == Kind::kInt;
  auto bits = variable ? varint() : fixed(type.size);
  if (!bits) return bits.error();
  if (type.kind == Kind::kInt) {
    json_ += std::to_string(unfold(*bits));
  } else if (type.kind == Kind::kSigned) {
    json_ += std::to_string(extend(*bits, type.size));
  } else {
    json_ += std::to_string(*bits);
  }
  return {};
}

base::Status Decoder::floating(std::size_t size) {
  const std::size_t begin = at_;
  auto bits = fixed(size);
  if (!bits) return bits.error();
  const double value =
      size == 4 ? static_cast<double>(std::bit_cast<float>(static_cast<std::uint32_t>(*bits)))
                : std::bit_cast<double>(*bits);
  if (!std::isfinite(value)) return error(begin, "a number that JSON does not have");
  char shown[32];
  const auto end = std::to_chars(shown, shown + sizeof shown, value);
  json_.append(shown, end.ptr);
  return {};
}

base::Status Decoder::text(bool json) {
  auto size = varint();
  if (!size) return size.error();
  const std::size_t begin = at_;
  auto raw = bytes(*size);
  if (!raw) return raw.error();
  const std::size_t bad = base::utf8_error_offset(*raw);
  if (bad != std::string_view::npos) return error(begin + bad, "a text that is not UTF-8");
  if (!json) {
    json::append_quoted(json_, *raw);
    return {};
  }
  json::Parser parser;
  if (!parser.parse(*raw)) {
    return error(begin + parser.error().offset, "a JSON text is wrong: " + parser.error().what);
  }
  json_ += *raw;
  return {};
}

base::Status Decoder::data(const Type& type) {
  auto size = type.length ? base::Result<std::uint64_t>(*type.length) : varint();
  if (!size) return size.error();
  auto raw = bytes(*size);
  if (!raw) return raw.error();
  json_ += '[';
  for (const char byte : *raw) {
    if (json_.back() != '[') json_ += ',';
    json_ += std::to_string(static_cast<unsigned char>(byte));
  }
  json_ += ']';
  return {};
}

base::Status Decoder::optional(const Type& type, int depth) {
  auto present = flag();
  if (!present) return present.error();
  if (*present) return value(type.inner, depth + 1);
  json_ += "null";
  return {};
}

base::Status Decoder::list(const Type& type, int depth) {
  auto size = type.length ? base::Result<std::uint64_t>(*type.length) : count();
  if (!size) return size.error();
  json_ += '[';
  for (std::uint64_t i = 0; i < *size; ++i) {
    if (i > 0) json_ += ',';
    TS_RETURN_IF_ERROR(value(type.inner, depth + 1));
  }
  json_ += ']';
  return {};
}

// A key as the name of a member: numbers by their digits, values of enums by their names.
base::Status Decoder::key(const Type& type, std::string& name) {
  const std::size_t begin = json_.size();
  TS_RETURN_IF_ERROR(value(type.key, 0));
  name = json_.substr(begin);
  json_.resize(begin);
  if (!name.starts_with('"')) name = "\"" + name + "\"";
  return {};
}

base::Status Decoder::map(const Type& type, int depth) {
  auto size = count();
  if (!size) return size.error();
  std::set<std::string> seen;
  json_ += '{';
  for (std::uint64_t i = 0; i < *size; ++i) {
    const std::size_t begin = at_;
    std::string name;
    TS_RETURN_IF_ERROR(key(type, name));
    if (!seen.insert(name).second) return error(begin, "the key " + name + " comes twice");
    if (i > 0) json_ += ',';
    json_ += name + ":";
    TS_RETURN_IF_ERROR(value(type.inner, depth + 1));
  }
  json_ += '}';
  return {};
}

base::Result<const Choice*> Decoder::choice(const Type& type) {
  const std::size_t begin = at_;
  auto tag = varint();
  if (!tag) return tag.error();
  for (const Choice& one : type.choices) {
    if (one.tag == *tag) return &one;
  }
  return error(begin, "no such " + std::string(type.kind == Kind::kEnum ? "value" : "tag") + ": " +
                          std::to_string(*tag));
}

base::Status Decoder::alternative(const Type& type, int depth) {
  auto one = choice(type);
  if (!one) return one.error();
  if (type.tag.empty()) return value((*one)->type, depth + 1);
  json_ += '{' + json::quoted(type.tag) + ':' + json::quoted((*one)->name);
  if (depth >= kMaxDepth) return error(at_, "nested too deeply");
  const Type& inner = types_.at((*one)->type);
  if (inner.kind == Kind::kStruct) TS_RETURN_IF_ERROR(fields(inner, depth + 1));
  json_ += '}';
  return {};
}

base::Status Decoder::fields(const Type& type, int depth) {
  for (const Field& field : type.fields) {
    if (field.hidden) {
      const std::size_t begin = json_.size();
      TS_RETURN_IF_ERROR(value(field.type, depth + 1));
      json_.resize(begin);
      continue;
    }
    if (json_.back() != '{') json_ += ',';
    json_ += json::quoted(field.name) + ':';
    TS_RETURN_IF_ERROR(value(field.type, depth + 1));
  }
  return {};
}

}  // namespace touchstone::bare
