#include "reports/first_difference.h"

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <utility>

#include "reports/shown.h"

namespace touchstone::reports {
namespace {

using Json = nlohmann::json;

constexpr std::size_t kBefore = 2;
constexpr std::size_t kAfter = 1;
constexpr std::size_t kCompared = 4000;  // bytes of a frame

struct Frame {
  std::string shape;
  std::string values;
  std::size_t row = 0;  // index in all rows of its recording
};

struct Heard {
  std::vector<Row> rows;
  std::map<std::string, std::vector<Frame>> lanes;
};

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// Ids and points in time: long runs of hexadecimal digits and dashes with a digit among them.
std::string without_ids(const std::string& text) {
  constexpr std::size_t kShortest = 8;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at;
    bool digit = false;
    while (end < text.size() && (is_hex(text[end]) || text[end] == '-')) {
      digit = digit || (text[end] >= '0' && text[end] <= '9');
      ++end;
    }
    if (digit && end - at >= kShortest) {
      out += "~";
      at = end;
    } else {
      end = std::max(end, at + 1);
      out.append(text, at, end - at);
      at = end;
    }
  }
  return out;
}

std::string without_places(std::string text, const record::Head& head) {
  for (const auto& [name, value] : head.variables) {
    if (value.size() < 2) continue;
    for (std::size_t at = 0; (at = text.find(value, at)) != std::string::npos;) {
      text.replace(at, value.size(), "${" + name + "}");
      at += name.size() + 3;
    }
  }
  return text;
}

// The same document with every number 0 and every text empty.
Json shape_of(Json value) {
  if (value.is_structured()) {
    for (Json& one : value) one = shape_of(std::move(one));
  } else if (value.is_string()) {
    value = "";
  } else if (value.is_number()) {
    value = 0;
  }
  return value;
}

Frame frame_of(const Row& row, const record::Head& head, std::size_t index) {
  Frame frame;
  frame.row = index;
  const Json json = Json::parse(row.text, nullptr, /*allow_exceptions=*/false);
  frame.shape = json.is_discarded() ? "" : shape_of(json).dump();
  frame.values = without_ids(without_places(json.is_discarded() ? row.text : json.dump(), head));
  return frame;
}

bool is_stderr(const std::string& lane) { return lane.ends_with(".err"); }

Heard hear(const record::Recording& recording) {
  Heard heard;
  const auto take = [&](JoinedLine line) {
    if (line.row.way == Way::kFromUnit && !is_stderr(line.row.lane)) {
      heard.lanes[line.row.lane].push_back(frame_of(line.row, recording.head, heard.rows.size()));
    }
    heard.rows.push_back(std::move(line.row));
  };
  LineJoiner joiner(LineJoiner::Keep::kFrames, record::kNoEvent, kCompared, take);
  for (const record::Entry& entry : recording.entries) {
    std::visit([&](const auto& one) { joiner.add(one); }, entry);
  }
  joiner.finish();
  return heard;
}

using Part = std::string Frame::*;

// The index of the first frame of a lane in which two recordings differ; the length of the longest
// when none does.
std::size_t first_in(const std::vector<const std::vector<Frame>*>& lanes, Part part) {
  std::size_t longest = 0;
  for (const auto* lane : lanes) longest = std::max(longest, lane->size());
  const auto said = [&](const std::vector<Frame>* lane, std::size_t at) {
    return at < lane->size() ? &((*lane)[at].*part) : nullptr;
  };
  for (std::size_t at = 0; at < longest; ++at) {
    const std::string* const first = said(lanes.front(), at);
    for (const auto* lane : lanes) {
      const std::string* const other = said(lane, at);
      if ((first == nullptr) != (other == nullptr) || (first != nullptr && *first != *other)) {
        return at;
      }
    }
  }
  return longest;
}

std::vector<Row> rows_at(const Heard& heard, const std::vector<Frame>& lane, std::size_t frame) {
  const bool there = frame < lane.size();
  const std::size_t middle = there ? lane[frame].row : heard.rows.size();
  std::vector<Row> rows;
  for (std::size_t i = middle - std::min(middle, kBefore);
       i < std::min(heard.rows.size(), middle + kAfter + 1); ++i) {
    rows.push_back(heard.rows[i]);
    rows.back().blamed = there && i == middle;
    rows.back().text = shown(rows.back().text, kShownFrame);
  }
  return rows;
}

}  // namespace

std::optional<FirstDifference> first_difference(
    const std::vector<const record::Recording*>& recordings) {
  std::vector<Heard> all;
  std::map<std::string, std::vector<const std::vector<Frame>*>> lanes;
  for (const auto* one : recordings) all.push_back(one == nullptr ? Heard() : hear(*one));
  for (std::size_t i = 0; i < all.size(); ++i) {
    for (const auto& lane : all[i].lanes) lanes.try_emplace(lane.first);
  }
  std::size_t there = 0;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (recordings[i] == nullptr) continue;
    ++there;
    for (auto& [name, list] : lanes) list.push_back(&all[i].lanes[name]);
  }
  if (there < 2) return std::nullopt;
  for (const Part part : {&Frame::shape, &Frame::values}) {
    // Of several lanes the one in which it shows first.
    std::optional<FirstDifference> found;
    record::Microseconds when{0};
    for (const auto& [name, list] : lanes) {
      const std::size_t at = first_in(list, part);
      FirstDifference one{name, at, part == &Frame::values, {}};
      std::optional<record::Microseconds> seen;
      for (std::size_t i = 0; i < all.size(); ++i) {
        const std::vector<Frame>& lane = all[i].lanes[name];
        one.rows.push_back(recordings[i] == nullptr ? std::vector<Row>()
                                                    : rows_at(all[i], lane, at));
        if (at >= lane.size()) continue;
        const record::Microseconds then = all[i].rows[lane[at].row].at;
        seen = seen ? std::min(*seen, then) : then;
      }
      if (!seen || (found && when <= *seen)) continue;  // nobody said anything there
      found = std::move(one);
      when = *seen;
    }
    if (found) return found;
  }
  return std::nullopt;
}

}  // namespace touchstone::reports
