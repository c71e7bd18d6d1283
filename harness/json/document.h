// Parsing JSON text into something a json::Value can look at, and saying precisely what is odd.
//
// Parser reuses its memory, for frames one after the other; Document owns text and tree, for
// what stays (schemas, cases, captures). Neither throws; depth and size are bounded.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "json/value.h"

namespace touchstone::json {

// Why a text is not JSON. `offset` is the byte at which that became certain.
struct ParseError {
  enum class Kind {
    kSyntax,
    kInvalidUtf8,
    kTooDeep,
    kTooLarge,  // more than 4 GiB of text
    kControlCharacter,
    kTrailingContent,
    kEmpty,
  };
  Kind kind = Kind::kSyntax;
  std::size_t offset = 0;
  std::string what;  // lower-case fragment, e.g. "expected ':' after a member name"
};

// Something that JSON allows and that readers disagree about. The document stays valid.
struct Oddity {
  enum class Kind { kDuplicateKey, kLoneSurrogate, kBigNumber };
  Kind kind;
  std::size_t offset;   // of the second key, the escape, the number
  std::string pointer;  // JSON pointer of the value concerned
};

struct ParseLimits {
  std::size_t max_depth = 512;  // nested arrays and objects; more than 4096 counts as 4096
  // Values and member names; each takes 16 bytes of memory, which may be more than its text has.
  std::size_t max_values = 0x1FFFFFFF;
};

class Parser {
 public:
  explicit Parser(ParseLimits limits = {});
  ~Parser();
  Parser(Parser&&) noexcept;
  Parser& operator=(Parser&&) noexcept;

  // Parses one document. On success root() is its view until the next parse; the bytes must
  // outlive that use. On failure error() says why.
  bool parse(std::string_view bytes);
  bool parse(std::string_view bytes, ParseLimits limits);
  Value root() const;
  const ParseError& error() const;
  // In source order; computed by the parse, empty for nearly all documents.
  const std::vector<Oddity>& oddities() const;

 private:
  friend class Document;
  struct State;
  std::unique_ptr<State> state_;
};

// A parsed document that owns its text. Movable; views stay valid over a move.
class Document {
 public:
  // `name` is a file's path for the error's `where` ("name:line:column"), empty when there is none.
  static base::Result<Document> parse(std::string bytes, std::string_view name = {},
                                      ParseLimits limits = {});

  Value root() const;
  const std::vector<Oddity>& oddities() const;
  std::string_view text() const { return *text_; }

 private:
  Document() = default;
  std::unique_ptr<const std::string> text_;
  Parser parser_;
};

}  // namespace touchstone::json
