#include "unit/peer/stage.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <boost/asio/buffer.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/write.hpp>
#include <chrono>

#include "base/check.h"
#include "peer/tool_double.h"

namespace touchstone::peer {

namespace fs = std::filesystem;
using boost::system::error_code;

fs::path child_program() { return TOUCHSTONE_BINARY_DIR "/bin/touchstone_peer_child"; }

void Guestbook::on_connect(PeerId id, std::string_view introduction) {
  guests.push_back({id, nlohmann::json::parse(introduction), {}});
  if (when_connected) when_connected(id);
}

void Guestbook::on_bytes(PeerId id, std::string_view bytes) {
  guest(id).bytes += bytes;
  if (when_bytes_come) when_bytes_come(id);
}

void Guestbook::on_end(PeerId id) { guest(id).ended = true; }

Guestbook::Guest& Guestbook::guest(PeerId id) {
  for (Guest& guest : guests) {
    if (guest.id == id) return guest;
  }
  TS_CHECK(!"an event of a peer that never connected");
  return guests.front();
}

namespace {

std::vector<char*> pointers(std::vector<std::string>& words) {
  std::vector<char*> all;
  for (std::string& word : words) all.push_back(word.data());
  all.push_back(nullptr);
  return all;
}

// In the child between fork() and execve(): no allocation, no return.
[[noreturn]] void become(const Child::Call& call, char* const* argv, char* const* environment,
                         int input, int output, int errors) {
  ::dup2(output, STDOUT_FILENO);
  ::dup2(errors, STDERR_FILENO);
  if (call.input == ChildInput::kClosed) {
    ::close(STDIN_FILENO);
  } else {
    ::dup2(input, STDIN_FILENO);
  }
  if (::chdir(call.folder.c_str()) == 0) ::execve(call.path.c_str(), argv, environment);
  ::_exit(127);
}

}  // namespace

Child::Child(boost::asio::io_context& context, const Call& call)
    : input_(context), output_(context), errors_(context), end_(context) {
  std::array<int, 2> in;
  std::array<int, 2> out;
  std::array<int, 2> err;
  TS_CHECK(::pipe2(in.data(), O_CLOEXEC) == 0 && ::pipe2(out.data(), O_CLOEXEC) == 0 &&
           ::pipe2(err.data(), O_CLOEXEC) == 0);
  if (call.input == ChildInput::kNull) {
    ::close(in[0]);
    in[0] = ::open("/dev/null", O_RDONLY | O_CLOEXEC);
  }
  std::vector<std::string> argv = call.argv;
  std::vector<std::string> environment = call.environment;
  const std::vector<char*> argv_pointers = pointers(argv);
  const std::vector<char*> environment_pointers = pointers(environment);
  pid_ = ::fork();
  TS_CHECK(pid_ >= 0);
  if (pid_ == 0)
    become(call, argv_pointers.data(), environment_pointers.data(), in[0], out[1], err[1]);
  ::close(in[0]);
  ::close(out[1]);
  ::close(err[1]);
  input_.assign(in[1]);
  output_.assign(out[0]);
  errors_.assign(err[0]);
  end_.assign(static_cast<int>(::syscall(SYS_pidfd_open, pid_, 0)));
  read_into(errors_, errors, errors_ended);
  await_end();
}

Child::~Child() {
  if (status) return;
  ::kill(pid_, SIGKILL);
  ::waitpid(pid_, nullptr, 0);
}

void Child::write(std::string bytes) {
  const bool idle = queued_.empty();
  queued_ += bytes;
  if (idle) write_next();
}

void Child::write_next() {
  if (queued_.empty()) return;
  input_.async_write_some(boost::asio::buffer(queued_), [this](error_code error, std::size_t put) {
    if (error) return;
    queued_.erase(0, put);
    written += put;
    write_next();
  });
}

void Child::close_input() { input_.close(); }

void Child::await_output() {
  output_.async_wait(Stream::wait_read, [this](error_code error) { output_waits = !error; });
}

void Child::read_output() { read_into(output_, output, output_ended); }

void Child::close_output() { output_.close(); }

void Child::read_into(Stream& stream, std::string& text, bool& ended) {
  stream.async_wait(Stream::wait_read, [this, &stream, &text, &ended](error_code error) {
    if (error) return;
    std::array<char, 64 * 1024> room;
    const ssize_t got = ::read(stream.native_handle(), room.data(), room.size());
    if (got <= 0) {
      ended = true;
      return;
    }
    text.append(room.data(), static_cast<std::size_t>(got));
    read_into(stream, text, ended);
  });
}

void Child::await_end() {
  end_.async_wait(Stream::wait_read, [this](error_code error) {
    if (error) return;
    int native = 0;
    TS_CHECK(::waitpid(pid_, &native, 0) == pid_);
    status = native;
  });
}

int Child::exit_code() const { return status && WIFEXITED(*status) ? WEXITSTATUS(*status) : -1; }

int Child::signal() const { return status && WIFSIGNALED(*status) ? WTERMSIG(*status) : 0; }

Stage::Stage() {
  ::signal(SIGPIPE, SIG_IGN);
  std::string name = (fs::temp_directory_path() / "ts-peer-XXXXXX").string();
  TS_CHECK(::mkdtemp(name.data()) != nullptr);
  folder = name;
  socket_path = (folder / "socket").string();
  auto opened = PeerListener::open(context, socket_path, book);
  TS_CHECK(opened.ok());
  listener = std::move(opened).value();
}

Stage::~Stage() {
  listener.reset();
  std::error_code ignored;
  fs::remove_all(folder, ignored);
}

bool Stage::run_until(const std::function<bool()>& condition) {
  boost::asio::steady_timer deadline(context, std::chrono::seconds(30));
  // Shared, since the handler may run after this function has returned.
  const auto late = std::make_shared<bool>(false);
  deadline.async_wait([late](error_code error) { *late = !error; });
  context.restart();
  while (!condition() && !*late) context.run_one();
  return condition();
}

std::unique_ptr<Child> Stage::start(const Child::Call& call) {
  return std::make_unique<Child>(context, call);
}

std::unique_ptr<Child> Stage::start_relay(const std::string& name) {
  const std::size_t before = book.guests.size();
  const std::string program = child_program().string();
  auto child = start({program, {program, "__relay", socket_path, name}});
  TS_CHECK(run_until([&] { return book.guests.size() > before; }));
  return child;
}

fs::path Stage::plant(const std::string& name) {
  const fs::path path = folder / "bin" / name;
  TS_CHECK(plant_double(path, child_program(), socket_path).ok());
  return path;
}

std::unique_ptr<Child> Stage::start_double(const fs::path& path,
                                           std::vector<std::string> arguments) {
  const std::size_t before = book.guests.size();
  arguments.insert(arguments.begin(), path.filename().string());
  auto child = start({path.string(), arguments, {}, folder.string()});
  child->read_output();
  TS_CHECK(run_until([&] { return book.guests.size() > before; }));
  return child;
}

nlohmann::json Stage::tell(PeerId id, const nlohmann::json& instruction) {
  std::string& heard = book.guest(id).bytes;
  heard.clear();
  listener->write(id, instruction.dump() + "\n");
  TS_CHECK(run_until([&] { return heard.ends_with('\n') || book.guest(id).ended; }));
  return nlohmann::json::parse(heard, nullptr, false);
}

}  // namespace touchstone::peer
