#include "sidecar/text_codec.h"
#include "sidecar/wire/forms.h"

namespace touchstone::sidecar::wire {
namespace {

int bytes_of(Kind kind) {
  if (kind == Kind::kU16) return 2;
  return kind == Kind::kU32 || kind == Kind::kI32 ? 4 : 8;
}

// Writes canonical documents, in which everything fits.
class Writer {
 public:
  void value(const Type& type, const Json& value);
  std::string take() { return std::move(out_); }

 private:
  void varint(std::uint64_t number) {
    for (; number >= 0x80; number >>= 7) out_ += static_cast<char>(number | 0x80);
    out_ += static_cast<char>(number);
  }
  void text(const std::string& bytes) {
    varint(bytes.size());
    out_ += bytes;
  }
  void record(const Type& type, const Json& value) {
    if (type.padded) out_ += '\0';
    for (const Member& member : type.members) {
      this->value(*member.type, value[std::string(member.name)]);
    }
  }
  void choice(const Type& type, const Json& value);

  std::string out_;
};

void Writer::choice(const Type& type, const Json& value) {
  const auto& name = value[std::string(type.tag)].get_ref<const std::string&>();
  for (const Alternative& one : type.alternatives) {
    if (one.name != name) continue;
    varint(one.tag);
    record(*one.type, value);
  }
}

void Writer::value(const Type& type, const Json& value) {
  switch (type.kind) {
    case Kind::kText:
      return text(value.get<std::string>());
    case Kind::kJson:
      return text(value.dump(-1, ' ', false, Json::error_handler_t::replace));
    case Kind::kBool:
      out_ += value.get<bool>() ? '\1' : '\0';
      return;
    case Kind::kU16:
    case Kind::kU32:
    case Kind::kU64:
    case Kind::kI32:
    case Kind::kI64: {
      const std::uint64_t bits = value.is_number_unsigned()
                                     ? value.get<std::uint64_t>()
                                     : static_cast<std::uint64_t>(value.get<std::int64_t>());
      for (int i = 0; i < bytes_of(type.kind); ++i) out_ += static_cast<char>(bits >> (8 * i));
      return;
    }
    case Kind::kBytes:
      varint(value.size());
      for (const Json& item : value) out_ += static_cast<char>(item.get<int>());
      return;
    case Kind::kWord:
      for (std::size_t i = 0; i < type.words.size(); ++i) {
        if (type.words[i] == value.get_ref<const std::string&>()) varint(i + 1);
      }
      return;
    case Kind::kOptional:
      out_ += value.is_null() ? '\0' : '\1';
      if (!value.is_null()) this->value(*type.inner, value);
      return;
    case Kind::kList:
      varint(value.size());
      for (const Json& item : value) this->value(*type.inner, item);
      return;
    case Kind::kMap:
      varint(value.size());
      for (const auto& [name, item] : value.items()) {
        text(name);
        this->value(*type.inner, item);
      }
      return;
    case Kind::kRecord:
      return record(type, value);
    case Kind::kChoice:
      return choice(type, value);
    case Kind::kEither: {
      const std::size_t which = value.is_object() ? 1 : 0;
      varint(type.alternatives[which].tag);
      return this->value(*type.alternatives[which].type, value);
    }
  }
}

// Reads a message; after the first problem everything it returns is empty.
class Reader {
 public:
  explicit Reader(std::string_view message) : rest_(message) {}

  Json value(const Type& type);
  const std::string& problem() const { return problem_; }
  bool at_end() const { return rest_.empty(); }

 private:
  Json fail(const char* problem) {
    if (problem_.empty()) problem_ = problem;
    rest_ = {};
    return nullptr;
  }
  std::string_view bytes(std::uint64_t size) {
    if (size > rest_.size()) {
      fail("the message ends too early");
      return {};
    }
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }
  std::uint64_t fixed(int size) {
    std::uint64_t bits = 0;
    int shift = 0;
    for (const char c : bytes(static_cast<std::uint64_t>(size))) {
      bits |= std::uint64_t{static_cast<unsigned char>(c)} << shift;
      shift += 8;
    }
    return bits;
  }
  std::uint64_t varint();
  std::uint64_t count() {
    const std::uint64_t size = varint();
    if (size <= rest_.size()) return size;
    fail("more elements than there is room for");
    return 0;
  }
  std::string text();
  Json record(const Type& type, Json out);
  const Alternative* alternative(const Type& type);

  std::string_view rest_;
  std::string problem_;
};

std::uint64_t Reader::varint() {
  std::uint64_t number = 0;
  for (int shift = 0; shift < 64; shift += 7) {
    const std::string_view byte = bytes(1);
    if (byte.empty()) return 0;
    const auto bits = static_cast<unsigned char>(byte.front());
    number |= std::uint64_t{bits & 0x7fu} << shift;
    if (bits < 0x80) return number;
  }
  fail("a number that is too long");
  return 0;
}

std::string Reader::text() {
  std::string text(bytes(varint()));
  if (!is_utf8(text)) fail("a text that is not UTF-8");
  return text;
}

Json Reader::record(const Type& type, Json out) {
  if (type.padded) bytes(1);
  for (const Member& member : type.members) {
    out[std::string(member.name)] = value(*member.type);
  }
  return out;
}

const Alternative* Reader::alternative(const Type& type) {
  const std::uint64_t tag = varint();
  for (const Alternative& one : type.alternatives) {
    if (one.tag == tag) return &one;
  }
  fail("an unknown tag");
  return nullptr;
}

Json Reader::value(const Type& type) {
  if (!problem_.empty()) return nullptr;
  switch (type.kind) {
    case Kind::kText:
      return text();
    case Kind::kJson: {
      const Json json = Json::parse(text(), nullptr, /*allow_exceptions=*/false);
      return json.is_discarded() ? fail("a text that is not JSON") : json;
    }
    case Kind::kBool: {
      const std::uint64_t flag = fixed(1);
      return flag > 1 ? fail("a flag that is neither 0 nor 1") : Json(flag == 1);
    }
    case Kind::kU16:
    case Kind::kU32:
    case Kind::kU64:
      return fixed(bytes_of(type.kind));
    case Kind::kI32:
      return static_cast<std::int32_t>(static_cast<std::uint32_t>(fixed(4)));
    case Kind::kI64: {
      const auto number = static_cast<std::int64_t>(fixed(8));
      return number < 0 ? Json(number) : Json(static_cast<std::uint64_t>(number));
    }
    case Kind::kBytes: {
      Json out = Json::array();
      for (const char c : bytes(varint())) out.push_back(static_cast<unsigned char>(c));
      return out;
    }
    case Kind::kWord: {
      const std::uint64_t which = varint();
      if (which == 0 || which > type.words.size()) return fail("an unknown word");
      return type.words[which - 1];
    }
    case Kind::kOptional: {
      const std::uint64_t flag = fixed(1);
      if (flag > 1) return fail("a flag that is neither 0 nor 1");
      return flag == 0 ? Json(nullptr) : value(*type.inner);
    }
    case Kind::kList: {
      Json out = Json::array();
      for (std::uint64_t left = count(); left > 0; --left) out.push_back(value(*type.inner));
      return out;
    }
    case Kind::kMap: {
      Json out = Json::object();
      for (std::uint64_t left = count(); left > 0; --left) {
        std::string name = text();
        out[std::move(name)] = value(*type.inner);
      }
      return out;
    }
    case Kind::kRecord:
      return record(type, Json::object());
    case Kind::kChoice: {
      const Alternative* one = alternative(type);
      return one == nullptr ? Json(nullptr)
                            : record(*one->type, {{std::string(type.tag), one->name}});
    }
    case Kind::kEither:
      break;
  }
  const Alternative* one = alternative(type);
  return one == nullptr ? Json(nullptr) : value(*one->type);
}

}  // namespace

Outcome<Json, FatalError> from_bare(const Type& type, std::string_view message) {
  Reader reader(message);
  Json document = reader.value(type);
  if (!reader.problem().empty()) return FatalError{reader.problem()};
  if (!reader.at_end()) return FatalError{"the message has bytes left"};
  return document;
}

std::string to_bare(const Type& type, const Json& document) {
  Writer writer;
  writer.value(type, document);
  return writer.take();
}

}  // namespace touchstone::sidecar::wire
