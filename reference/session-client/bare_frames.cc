#include "session-client/bare_frames.h"

#include <cstdint>

#include "session-client/bare_types.h"

namespace touchstone::session_client {
namespace {

using Kind = BareType::Kind;

std::string dumped(const Json& value) {
  return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

class Writer {
 public:
  void write(const BareType& type, const Json& value);
  std::string bytes;

 private:
  void count(std::uint64_t number);
  void fixed(std::uint64_t number, unsigned size);
  void text(const std::string& value);
  void choice(const BareType& type, const Json& value);
};

void Writer::count(std::uint64_t number) {
  for (; number >= 0x80; number >>= 7) bytes += static_cast<char>(number | 0x80);
  bytes += static_cast<char>(number);
}

void Writer::fixed(std::uint64_t number, unsigned size) {
  for (unsigned i = 0; i < size; ++i) bytes += static_cast<char>(number >> (8 * i) & 0xff);
}

void Writer::text(const std::string& value) {
  count(value.size());
  bytes += value;
}

void Writer::choice(const BareType& type, const Json& value) {
  const Json& wanted = member(value, type.tag.c_str());
  for (const auto& [tag, field] : type.choices) {
    if (wanted != field.name) continue;
    count(tag);
    return write(*field.type, value);
  }
}

// An absent member of a struct is what its type has for nothing: no, 0, the first name, empty.
void Writer::write(const BareType& type, const Json& value) {
  switch (type.kind) {
    case Kind::kText:
      return text(value.is_string() ? value.get<std::string>() : "");
    case Kind::kJsonText:
      return text(dumped(value));
    case Kind::kBool:
      return fixed(value == true ? 1 : 0, 1);
    case Kind::kUnsigned:
      return fixed(value.is_number() ? value.get<std::uint64_t>() : 0, type.bytes);
    case Kind::kSigned:
      return fixed(static_cast<std::uint64_t>(value.get<std::int64_t>()), type.bytes);
    case Kind::kName:
      for (const auto& [number, name] : type.names) {
        if (value == name) return count(number);
      }
      return count(type.names.front().first);
    case Kind::kOptional:
      fixed(value.is_null() ? 0 : 1, 1);
      return value.is_null() ? void() : write(*type.inner, value);
    case Kind::kList:
      count(value.size());
      for (const Json& item : value) write(*type.inner, item);
      return;
    case Kind::kTextMap:
      count(value.size());
      for (const auto& [name, item] : value.items()) {
        text(name);
        write(*type.inner, item);
      }
      return;
    case Kind::kStruct:
      for (const BareType::Field& field : type.fields) {
        write(*field.type, member(value, field.name.c_str()));
      }
      return;
    case Kind::kChoice:
      return choice(type, value);
    case Kind::kPolicy:
      count(1);
      return write(*type.inner, value);
  }
}

struct NoFrame {};

class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}

  Json read(const BareType& type);
  bool is_at_end() const { return rest_.empty(); }

 private:
  std::string_view take(std::size_t size);
  std::uint64_t count();
  std::uint64_t fixed(unsigned size);
  std::string text() { return std::string(take(count())); }
  Json choice(const BareType& type);

  std::string_view rest_;
};

std::string_view Reader::take(std::size_t size) {
  if (size > rest_.size()) throw NoFrame{};
  const std::string_view taken = rest_.substr(0, size);
  rest_.remove_prefix(size);
  return taken;
}

std::uint64_t Reader::count() {
  std::uint64_t number = 0;
  for (unsigned shift = 0; shift < 64; shift += 7) {
    const auto byte = static_cast<unsigned char>(take(1).front());
    number |= static_cast<std::uint64_t>(byte & 0x7f) << shift;
    if (byte < 0x80) return number;
  }
  throw NoFrame{};
}

std::uint64_t Reader::fixed(unsigned size) {
  const std::string_view taken = take(size);
  std::uint64_t number = 0;
  for (unsigned i = 0; i < size; ++i) {
    number |= static_cast<std::uint64_t>(static_cast<unsigned char>(taken[i])) << (8 * i);
  }
  return number;
}

Json Reader::choice(const BareType& type) {
  const std::uint64_t wanted = count();
  for (const auto& [tag, field] : type.choices) {
    if (tag != wanted) continue;
    Json value = read(*field.type);
    value[type.tag] = field.name;
    return value;
  }
  throw NoFrame{};
}

Json Reader::read(const BareType& type) {
  switch (type.kind) {
    case Kind::kText:
      return text();
    case Kind::kJsonText: {
      Json value = Json::parse(text(), nullptr, /*allow_exceptions=*/false);
      if (value.is_discarded()) throw NoFrame{};
      return value;
    }
    case Kind::kBool:
      return fixed(1) != 0;
    case Kind::kUnsigned:
      return fixed(type.bytes);
    case Kind::kSigned:
      return static_cast<std::int64_t>(fixed(type.bytes));
    case Kind::kName: {
      const std::uint64_t wanted = count();
      for (const auto& [number, name] : type.names) {
        if (number == wanted) return name;
      }
      throw NoFrame{};
    }
    case Kind::kOptional:
      return fixed(1) != 0 ? read(*type.inner) : Json();
    case Kind::kList: {
      Json items = Json::array();
      for (std::uint64_t left = count(); left > 0; --left) items.push_back(read(*type.inner));
      return items;
    }
    case Kind::kTextMap: {
      Json map = Json::object();
      for (std::uint64_t left = count(); left > 0; --left) {
        const std::string name = text();
        map[name] = read(*type.inner);
      }
      return map;
    }
    case Kind::kStruct: {
      Json object = Json::object();
      for (const BareType::Field& field : type.fields) object[field.name] = read(*field.type);
      return object;
    }
    case Kind::kChoice:
      return choice(type);
    case Kind::kPolicy:
      break;  // nobody tells a client of policies
  }
  throw NoFrame{};
}

}  // namespace

std::string bare_of(const Json& frame) {
  Writer writer;
  writer.write(frame_type(), frame);
  return std::move(writer.bytes);
}

std::optional<Json> frame_of(std::string_view bytes) {
  try {
    Reader reader(bytes);
    Json frame = reader.read(frame_type());
    if (reader.is_at_end()) return frame;
  } catch (const NoFrame&) {
    // told by having no frame
  }
  return std::nullopt;
}

}  // namespace touchstone::session_client
