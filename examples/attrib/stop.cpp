// A pipe that becomes readable when the program is to stop, so that a wait for input ends whichever thread it is in.
#include "stop.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cerrno>

namespace app {
namespace {

std::atomic<int> signal_seen = 0;
std::atomic<bool> requested = false;
std::array<int, 2> wake = {-1, -1};  // poll passes over a negative descriptor
static_assert(std::atomic<int>::is_always_lock_free && std::atomic<bool>::is_always_lock_free);

void on_signal(int number) {
  const int error = errno;
  signal_seen = number;
  request_stop();
  errno = error;
}

}  // namespace

void stop_on_signals() {
  if (::pipe2(wake.data(), O_CLOEXEC | O_NONBLOCK) != 0) return;  // then a wait goes on, and the second signal ends it
  struct sigaction action = {};
  action.sa_handler = on_signal;
  action.sa_flags = static_cast<int>(SA_RESETHAND);
  for (const int number : {SIGINT, SIGTERM}) {
    struct sigaction before = {};
    ::sigaction(number, nullptr, &before);
    if (before.sa_handler != SIG_IGN) ::sigaction(number, &action, nullptr);  // a shell's background job goes on
  }
}

void request_stop() {
  requested = true;
  // A full pipe has woken whoever waits.
  if (wake[1] >= 0) static_cast<void>(!::write(wake[1], "", 1));
}

bool stop_requested() { return requested; }

int stop_signal() { return signal_seen; }

void wait_for_stop() {
  pollfd waited = {wake[0], POLLIN, 0};
  while (!stop_requested()) ::poll(&waited, 1, -1);
}

void wait_for_input(int descriptor) {
  std::array<pollfd, 2> waited = {{{descriptor, POLLIN, 0}, {wake[0], POLLIN, 0}}};
  while (!stop_requested() && ::poll(waited.data(), waited.size(), -1) < 0 && errno == EINTR) {
  }
  if (stop_requested()) throw Stopped();
}

}  // namespace app
