#include "reports/live_line.h"

#include <algorithm>

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

void LiveLine::show(const std::string& text) {
  if (!on_) return;
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
