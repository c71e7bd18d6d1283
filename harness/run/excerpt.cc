#include "run/excerpt.h"

#include <algorithm>

#include "record/reader.h"

namespace touchstone::run {
namespace {

constexpr std::uint64_t kWhole = std::uint64_t{2} << 20;
// Of a longer one: the first events, those around each finding, and of each so many bytes.
constexpr std::uint64_t kAround = 50;
constexpr std::size_t kBytes = std::size_t{16} << 10;

bool is_near(std::uint64_t event, const record::CaseVerdict& verdict) {
  if (event < kAround) return true;
  return std::any_of(verdict.findings.begin(), verdict.findings.end(),
                     [event](const record::Finding& finding) {
                       return event + kAround >= finding.event && event <= finding.event + kAround;
                     });
}

void shorten(std::string& text, std::size_t most) {
  if (text.size() <= most) return;
  text.resize(most);
  text.shrink_to_fit();
}

}  // namespace

std::shared_ptr<const record::Recording> read_excerpt(record::Spool& spool, const std::string& name,
                                                      const record::CaseVerdict& verdict) {
  const bool whole = spool.size() <= kWhole;
  auto reader = record::Reader::open(spool.lines(name), name);
  if (!reader) return nullptr;
  auto recording = std::make_shared<record::Recording>();
  std::uint64_t events = 0;
  for (;;) {
    auto entry = reader->next();
    if (!entry) return nullptr;
    if (!entry->has_value()) break;
    auto* const event = std::get_if<record::Event>(&**entry);
    if (event != nullptr) {
      if (!whole) shorten(event->text, is_near(events, verdict) ? kBytes : 0);
      ++events;
    } else if (!whole) {
      shorten(std::get<record::Deed>(**entry).text, kBytes);
    }
    recording->entries.push_back(std::move(**entry));
  }
  recording->head = reader->head();
  recording->verdict_json = reader->verdict_json();
  return recording;
}

}  // namespace touchstone::run
