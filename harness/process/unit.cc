#include "process/unit.h"

#include <utility>

#include "process/launcher.h"
#include "process/unit_state.h"

namespace touchstone::process {

base::Result<std::unique_ptr<Unit>> Unit::launch(boost::asio::io_context& context,
                                                 const LaunchSpec& spec, UnitEvents& events) {
  auto launched = launch_supervisor(spec);
  if (!launched) return launched.error();
  auto state = std::make_shared<UnitState>(context, spec, std::move(launched).value(), events);
  state->start();
  return std::unique_ptr<Unit>(new Unit(std::move(state)));
}

Unit::Unit(std::shared_ptr<UnitState> state) : state_(std::move(state)) {}
Unit::~Unit() { state_->abandon(); }

void Unit::write(std::string_view bytes) { state_->write(bytes); }
void Unit::close_input() { state_->close_input(); }
std::size_t Unit::queued_bytes() const { return state_->queued_bytes(); }
void Unit::pause_output(Stream stream) { state_->pause_output(stream); }
void Unit::resume_output(Stream stream) { state_->resume_output(stream); }
void Unit::drop_output(Stream stream) { state_->drop_output(stream); }
void Unit::signal(int number) { state_->signal(number); }
void Unit::end() { state_->end(); }
pid_t Unit::pid() const { return state_->pid(); }

}  // namespace touchstone::process
