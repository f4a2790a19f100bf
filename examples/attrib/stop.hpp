// The wish to stop: Ctrl-C, or an output that nobody takes any more. What waits for input wakes up.
#pragma once

#include <exception>

namespace app {

// Thrown where input would be read after the wish to stop. Nothing is wrong with the input.
class Stopped : public std::exception {};

// From now on the first SIGINT or SIGTERM is a wish to stop; the second ends the program at once.
void stop_on_signals();

void request_stop();
[[nodiscard]] bool stop_requested();

// The signal that asked; 0 when none did.
[[nodiscard]] int stop_signal();

// Waits until the program is to stop.
void wait_for_stop();

// Waits until the descriptor has something to read, or its end. Throws Stopped.
void wait_for_input(int descriptor);

}  // namespace app
