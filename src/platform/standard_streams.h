#pragma once

namespace limber {

/// Sees to it that what is printed to a closed standard stream goes nowhere. Call it before anything is opened: the first
/// file or socket would else take the stream's place.
void reserve_standard_streams();

/// Whether a person reads what is printed, on a terminal that takes colours (and NO_COLOR is not set).
bool printing_takes_colour();

}  // namespace limber
