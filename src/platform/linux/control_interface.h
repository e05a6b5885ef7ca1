#pragma once

#include "platform/control.h"
#include "platform/linux/bus_object.h"

#include <span>
#include <string_view>

namespace limber {

/// What the service and its clients both know of org.limber.Limber1.
namespace control {
inline constexpr const char* name = "org.limber.Limber";
inline constexpr const char* path = "/org/limber/Limber";
inline constexpr const char* interface = "org.limber.Limber1";
inline constexpr const char* failed = "org.limber.Error.Failed";
}  // namespace control

/// The introspection data, with a word on everything.
extern const char* const control_xml;

/// A property and its place in Status.
struct StatusProperty {
    std::string_view name;
    GVariant* (*get)(const Status&);  ///< Floating.
    void (*set)(Status&, GVariant*);
};
std::span<const StatusProperty> status_properties();

/// From an a{sv}; properties that are unknown or of another type than ours are left out.
void read_status(Status&, GVariant* properties);

/// A command as a method call, and back: "Pause(s)" for "pause" and its one word. What has words that its method does not take goes by
/// Run(s, as).
struct MethodCall {
    std::string method;
    GVariant* parameters;  ///< Floating.
};
MethodCall to_method(const Command&);
Command to_command(const std::string& method, GVariant* parameters);

}  // namespace limber
