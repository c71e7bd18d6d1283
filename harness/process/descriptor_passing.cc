#include "process/descriptor_passing.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <cerrno>
#include <cstring>

namespace touchstone::process {
namespace {

union PassedBuffer {
  cmsghdr header;
  char bytes[CMSG_SPACE(sizeof(int) * kMaxPassed)];
};

}  // namespace

bool send_with_descriptors(int socket, std::span<const std::byte> bytes,
                           std::span<const int> descriptors) {
  if (descriptors.size() > kMaxPassed) return false;
  iovec part = {const_cast<std::byte*>(bytes.data()), bytes.size()};
  PassedBuffer buffer = {};
  msghdr packet = {};
  packet.msg_iov = &part;
  packet.msg_iovlen = 1;
  if (!descriptors.empty()) {
    packet.msg_control = buffer.bytes;
    packet.msg_controllen = CMSG_SPACE(descriptors.size_bytes());
    cmsghdr* const header = CMSG_FIRSTHDR(&packet);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(descriptors.size_bytes());
    std::memcpy(CMSG_DATA(header), descriptors.data(), descriptors.size_bytes());
  }
  ssize_t sent = 0;
  do {
    sent = ::sendmsg(socket, &packet, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  return sent == static_cast<ssize_t>(bytes.size());
}

bool receive_with_descriptors(int socket, std::span<std::byte> bytes,
                              std::vector<Descriptor>& descriptors) {
  iovec part = {bytes.data(), bytes.size()};
  PassedBuffer buffer = {};
  msghdr packet = {};
  packet.msg_iov = &part;
  packet.msg_iovlen = 1;
  packet.msg_control = buffer.bytes;
  packet.msg_controllen = sizeof buffer.bytes;
  ssize_t got = 0;
  do {
    got = ::recvmsg(socket, &packet, MSG_CMSG_CLOEXEC | MSG_WAITALL);
  } while (got < 0 && errno == EINTR);
  descriptors.clear();
  const cmsghdr* const header = CMSG_FIRSTHDR(&packet);
  if (header != nullptr && header->cmsg_type == SCM_RIGHTS) {
    int numbers[kMaxPassed];
    const std::size_t size = header->cmsg_len - CMSG_LEN(0);
    std::memcpy(numbers, CMSG_DATA(header), size);
    for (std::size_t i = 0; i < size / sizeof(int); ++i) descriptors.emplace_back(numbers[i]);
  }
  return got == static_cast<ssize_t>(bytes.size());
}

}  // namespace touchstone::process
