#include <utility>

#include "rules/rule_forms.h"
#include "rules/wire_watch.h"

namespace touchstone::rules {
namespace {

enum class WireKind : std::uint8_t {
  kUtf8,
  kTerminated,
  kBareLf,
  kFramesOnly,
  kObject,
  kWithinLimit,
  kFirstByte
};

// `wire: utf8 | terminated | bare-lf | frames-only | object | within-limit | {first_byte: TEXT}`
class WireRule final : public Rule {
 public:
  WireRule(WireKind kind, std::string text, frame::Framing framing)
      : kind_(kind), text_(std::move(text)), framing_(framing) {}

  bool wants_lines() const override { return true; }

  std::unique_ptr<Watch> watch() const override {
    switch (kind_) {
      case WireKind::kUtf8:
        return watch_utf8();
      case WireKind::kTerminated:
        return watch_terminated(framing_);
      case WireKind::kBareLf:
        return watch_bare_lf();
      case WireKind::kFramesOnly:
        return watch_frames_only();
      case WireKind::kObject:
        return watch_object();
      case WireKind::kWithinLimit:
        return watch_within_limit();
      case WireKind::kFirstByte:
        break;
    }
    return watch_first_byte(text_);
  }

 private:
  WireKind kind_;
  std::string text_;
  frame::Framing framing_;
};

WireKind kind_of(std::string_view word) {
  if (word == "utf8") return WireKind::kUtf8;
  if (word == "terminated") return WireKind::kTerminated;
  if (word == "bare-lf") return WireKind::kBareLf;
  if (word == "frames-only") return WireKind::kFramesOnly;
  if (word == "within-limit") return WireKind::kWithinLimit;
  return WireKind::kObject;
}

}  // namespace

base::Result<RulePtr> make_wire_rule(RuleReader& reader, const yaml::Node& node) {
  const frame::Framing framing = reader.contract().unit.framing;
  yaml::Fields fields(reader.file(), node, "a \"wire\" rule");
  const yaml::Node* const wire = fields.any("wire");
  if (!wire->is_object()) {
    const std::string word = fields.word(
        "wire", {"utf8", "terminated", "bare-lf", "frames-only", "object", "within-limit"});
    TS_RETURN_IF_ERROR(fields.finish());
    return RulePtr(std::make_unique<WireRule>(kind_of(word), "", framing));
  }
  TS_RETURN_IF_ERROR(fields.finish());
  yaml::Fields inner(reader.file(), *wire, "a \"wire\" rule");
  const std::string text = inner.required_text("first_byte");
  TS_RETURN_IF_ERROR(inner.finish());
  if (text.empty()) {
    return reader.file().error(wire->find("first_byte")->mark, "\"first_byte\" must not be empty");
  }
  return RulePtr(std::make_unique<WireRule>(WireKind::kFirstByte, text, framing));
}

}  // namespace touchstone::rules
