#include "reports/live_line.h"

#include <algorithm>

#include "base/text.h"
#include "reports/shown.h"

namespace touchstone::reports {
namespace {

// At most `columns` code points, so that the line never wraps and can be erased as one.
std::string cut(const std::string& text, std::size_t columns) {
  std::size_t points = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool starts = (static_cast<unsigned char>(text[i]) & 0xC0) != 0x80;
    if (starts && points++ == columns) return text.substr(0, i);
  }
  return text;
}

}  // namespace

LiveLine::LiveLine(std::ostream& out, bool on, std::size_t columns)
    : out_(out), on_(on), columns_(columns) {}

void LiveLine::show(const std::vector<std::string>& running, std::size_t done, std::size_t total) {
  if (!on_) return;
  std::string text = "[" + std::to_string(done) + "/" + std::to_string(total) + "] ";
  for (const std::string& id : running) {
    text += (&id == &running.front() ? "" : ", ") + shown(id, kShownWords);
  }
  // The last column stays empty: some terminals wrap as soon as it is written.
  out_ << "\r\x1b[2K" << cut(text, std::max<std::size_t>(columns_, 1) - 1) << std::flush;
  visible_ = true;
}

void LiveLine::hide() {
  if (!visible_) return;
  out_ << "\r\x1b[2K";
  visible_ = false;
}

}  // namespace touchstone::reports
