#include "output_queue.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "choices.h"

namespace touchstone::rpc_runtime {

OutputQueue::OutputQueue(int descriptor, std::size_t write_size)
    : descriptor_(descriptor), write_size_(write_size) {
  struct stat status {};
  if (fstat(descriptor, &status) == 0 && (S_ISFIFO(status.st_mode) || S_ISSOCK(status.st_mode))) {
    fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
  }
}

void OutputQueue::push(std::string frame) {
  if (broken_ || frame.empty()) return;
  bytes_ += frame.size();
  frames_.push_back(std::move(frame));
}

bool OutputQueue::full() const {
  return frames_.size() >= kMaxQueuedFrames || bytes_ >= kMaxQueuedBytes;
}

bool OutputQueue::flush() {
  bool progress = false;
  while (!frames_.empty() && write_once()) progress = true;
  return progress;
}

bool OutputQueue::write_once() {
  std::array<iovec, 64> parts{};
  const std::size_t count = std::min(parts.size(), frames_.size());
  for (std::size_t i = 0; i < count; ++i) parts[i] = {frames_[i].data(), frames_[i].size()};
  parts[0] = {frames_[0].data() + front_offset_, frames_[0].size() - front_offset_};

  const ssize_t written = write_size_ < parts[0].iov_len
                              ? write(descriptor_, parts[0].iov_base, write_size_)
                              : writev(descriptor_, parts.data(), static_cast<int>(count));
  if (written > 0) {
    drop_front(static_cast<std::size_t>(written));
    return true;
  }
  if (errno != EAGAIN && errno != EINTR) give_up();
  return false;
}

void OutputQueue::give_up() {
  broken_ = true;
  frames_.clear();
  front_offset_ = 0;
  bytes_ = 0;
}

void OutputQueue::drop_front(std::size_t bytes) {
  bytes_ -= bytes;
  front_offset_ += bytes;
  while (!frames_.empty() && front_offset_ >= frames_.front().size()) {
    front_offset_ -= frames_.front().size();
    frames_.pop_front();
  }
}

}  // namespace touchstone::rpc_runtime
