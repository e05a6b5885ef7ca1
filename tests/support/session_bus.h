#pragma once

#include <gio/gio.h>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace limber {

/// A private session bus, for as long as this lives; the process's session bus meanwhile.
class SessionBus {
public:
    SessionBus();
    ~SessionBus();
    SessionBus(const SessionBus&) = delete;
    SessionBus& operator=(const SessionBus&) = delete;

private:
    GTestDBus* bus_;
};

/// A process's environment without any session bus.
class NoSessionBus {
public:
    NoSessionBus();
    ~NoSessionBus();

private:
    std::string runtime_folder_;
};

/// Another program on the bus, with a connection of its own. Its calls run the main loop until they are answered, so that
/// what is called may live in the same process.
class BusPeer {
public:
    BusPeer();
    ~BusPeer();

    GDBusConnection* connection() const { return connection_; }
    void take_name(const char* name);
    void give_up_name(const char* name);

    /// The reply printed; "error NAME" where it failed.
    std::string call(const std::string& to, const char* path, const char* interface, const char* method,
                     const std::string& parameters = "()");
    GVariant* call_for_variant(const std::string& to, const char* path, const char* interface, const char* method, GVariant* parameters);
    std::string property(const std::string& from, const char* path, const char* interface, const char* name);

    /// Writes down every signal from `path`, as "Name(parameters)".
    void listen(const char* path);
    std::vector<std::string> heard;

private:
    GDBusConnection* connection_;
};

}  // namespace limber
