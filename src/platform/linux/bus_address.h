#pragma once

#include <string>

namespace limber {

/// Where the session bus is to be found; empty where there is none. Never the address that would start one.
std::string session_bus_address();

}  // namespace limber
