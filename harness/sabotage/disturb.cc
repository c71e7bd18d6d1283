#include "sabotage/disturb.h"

#include "sabotage/edit.h"

namespace touchstone::sabotage {
namespace {

constexpr std::size_t kMaxPieces = 64;

Edited edited(const Fault& fault, const contract::Lane& lane, std::string_view text,
              json::Value value) {
  switch (fault.act) {
    case Act::kReplace:
      return replace_value(text, value, fault.pointer, fault.text);
    case Act::kRemove:
      return remove_member(text, value, fault.pointer);
    case Act::kRename:
      return rename_member(text, value, fault.pointer);
    case Act::kAdd:
    case Act::kExtend:
      return add_member(text, value, fault.pointer, fault.text);
    case Act::kDuplicate:
      return duplicate_member(text, value, fault.pointer, fault.text);
    case Act::kMislabel:
      return change_id(text, value, fault.pointer);
    case Act::kWrap:
      return '[' + std::string(text) + ']';
    case Act::kBadUtf8:
      return insert_in_text(text, value, "\xff");
    case Act::kGarble:
      return "sabotaged";
    case Act::kOversize:
      return std::string(text) + std::string(lane.max_frame_bytes + 1 - text.size(), ' ');
    case Act::kSpaces:
      return spaced(value);
    case Act::kReorder:
      return reordered(value);
    case Act::kEscape:
      return escaped(text);
    default:
      return std::nullopt;
  }
}

// The same header, with a length that is one more.
std::string lengthened(frame::Framing framing, std::string_view text) {
  const std::string longer = frame::encode(framing, std::string(text) + ' ');
  return longer.substr(0, longer.size() - 1);
}

}  // namespace

bool is_for_all(Act act) {
  return act == Act::kSplit || act == Act::kSpaces || act == Act::kReorder || act == Act::kEscape;
}

bool is_about_order(Act act) {
  return act == Act::kDrop || act == Act::kRepeat || act == Act::kSwap || act == Act::kDelay;
}

bool is_at_end(Act act) { return act == Act::kCutEnd || act == Act::kOpenEnd; }

std::optional<std::string> disturbed(const Fault& fault, const contract::Lane& lane,
                                     std::string_view raw, std::string_view text,
                                     json::Value value) {
  if (fault.act == Act::kInsert) return std::string(raw) + fault.text;
  if (fault.act == Act::kLongLength) return lengthened(lane.framing, text);
  const Edited payload = edited(fault, lane, text, value);
  if (!payload) return std::nullopt;
  return frame::encode(lane.framing, *payload);
}

std::vector<std::string> split_up(frame::Framing framing, const std::string& raw) {
  std::vector<std::size_t> cuts;
  if (framing != frame::Framing::kJsonLines && raw.size() > 2) cuts.push_back(2);
  for (std::size_t at = 3; at < raw.size() && cuts.size() < kMaxPieces; ++at) {
    const bool inside = (static_cast<unsigned char>(raw[at]) & 0xc0) == 0x80;
    if (inside || at == raw.size() / 2 || at == raw.size() - 1) cuts.push_back(at);
  }
  std::vector<std::string> pieces;
  std::size_t begin = 0;
  for (const std::size_t cut : cuts) {
    pieces.push_back(raw.substr(begin, cut - begin));
    begin = cut;
  }
  pieces.push_back(raw.substr(begin));
  return pieces;
}

std::string broken_end(Act act, const std::string& last) {
  return last.substr(0, act == Act::kCutEnd ? last.size() / 2 : last.size() - 1);
}

}  // namespace touchstone::sabotage
