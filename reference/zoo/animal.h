// The zoo: programs that do to a harness what no honest program would do, each in one way.
//
// All speak the same little protocol when they speak at all: a line {"type":"hello"} at the start,
// {"type":"answer","id":N} to {"type":"ask","id":N}, and an end with code 0 after {"type":"bye"}.
// None of them ends, or tries to end, a process that it has not started (but for a supervisor of
// ours that is the first process of its namespace, and cannot be ended), and each bounds what it
// makes by a count of its own, so that a machine survives them without any isolation.
#pragma once

#include <string>
#include <vector>

namespace touchstone::zoo {

struct Animal {
  std::string name;
  int (*live)();  // until it ends; the exit code
};

// Of each family, in the files of the same names.
std::vector<Animal> talkers();
std::vector<Animal> leavers();
std::vector<Animal> breeders();
std::vector<Animal> litterers();
std::vector<Animal> tricksters();

// The protocol, honestly. Each returns false when the input has ended.
void say(const std::string& bytes);  // to standard output, whole
void say_hello();
bool hear(std::string& line);  // the next line of the input, without its end
std::string id_of(const std::string& ask);
bool answer_one();         // waits for an ask
int serve();               // the whole conversation; the exit code
[[noreturn]] void hang();  // for ever, without using the processor

}  // namespace touchstone::zoo
