#include "process/control_message.h"

#include <sys/socket.h>
#include <sys/uio.h>

#include <algorithm>
#include <cerrno>
#include <cstring>

namespace touchstone::process {
namespace {

struct Header {
  std::int32_t kind;
  std::int32_t first;
  std::int32_t second;
};

}  // namespace

bool send_message(int socket, const ControlMessage& message) {
  Header header{static_cast<std::int32_t>(message.kind), message.first, message.second};
  std::string text = message.text.substr(0, ControlMessage::kMaxText);
  iovec parts[2] = {{&header, sizeof header}, {text.data(), text.size()}};
  msghdr packet = {};
  packet.msg_iov = parts;
  packet.msg_iovlen = 2;
  ssize_t sent = 0;
  do {
    sent = ::sendmsg(socket, &packet, MSG_NOSIGNAL);
  } while (sent < 0 && errno == EINTR);
  return sent >= 0;
}

Received receive_message(int socket, ControlMessage& message) {
  char bytes[sizeof(Header) + ControlMessage::kMaxText];
  ssize_t size = 0;
  do {
    size = ::recv(socket, bytes, sizeof bytes, MSG_DONTWAIT);
  } while (size < 0 && errno == EINTR);
  if (size < 0 && (errno == EAGAIN || errno == EWOULDBLOCK)) return Received::kNothing;
  if (size < static_cast<ssize_t>(sizeof(Header))) return Received::kClosed;
  Header header;
  std::memcpy(&header, bytes, sizeof header);
  message.kind = static_cast<ControlKind>(header.kind);
  message.first = header.first;
  message.second = header.second;
  message.text.assign(bytes + sizeof header, static_cast<std::size_t>(size) - sizeof header);
  return Received::kMessage;
}

}  // namespace touchstone::process
