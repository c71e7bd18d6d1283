#include "peer/pump.h"

#include "peer/stream_io.h"

namespace touchstone::peer {

void Pump::read() {
  const std::optional<std::size_t> got = read_some(source_, buffer_);
  if (!got) return;
  source_ended_ = *got == 0;
  begin_ = 0;
  end_ = *got;
}

void Pump::write() {
  const std::optional<std::size_t> put =
      write_some(destination_, {buffer_.data() + begin_, end_ - begin_});
  if (put) {
    begin_ += *put;
  } else {
    abandoned_ = true;
  }
}

}  // namespace touchstone::peer
