#pragma once

#include <gio/gio.h>

#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace limber {

template <auto release>
struct Releaser {
    void operator()(auto* thing) const { release(thing); }
};
using BusVariant = std::unique_ptr<GVariant, Releaser<g_variant_unref>>;
using BusError = std::unique_ptr<GError, Releaser<g_error_free>>;
using BusConnection = std::shared_ptr<GDBusConnection>;

/// The session bus, one connection for the whole process; nullptr where there is none. Never starts a bus and never waits for one.
BusConnection session_bus();

/// Something asked of the bus; given back when this goes. Its handlers come on the main loop and not after that.
class [[nodiscard]] BusLease {
public:
    BusLease() = default;
    explicit BusLease(std::function<void()> give_back) : give_back_(std::move(give_back)) {}
    ~BusLease() { release(); }
    BusLease(BusLease&& other) noexcept : give_back_(std::exchange(other.give_back_, nullptr)) {}
    BusLease& operator=(BusLease&&) noexcept;
    void release();
    explicit operator bool() const { return give_back_ != nullptr; }

private:
    std::function<void()> give_back_;
};

struct BusSignal {
    const char* sender;
    const char* interface;
    const char* name;
    const char* path;  ///< nullptr: any.
};
BusLease subscribe(const BusConnection&, const BusSignal&, std::function<void(GVariant* parameters)>);

BusLease own_name(const BusConnection&, const std::string& name);

/// `on_vanish` is also told when nobody has the name to begin with.
BusLease watch_name(const BusConnection&, const std::string& name, std::function<void()> on_appear, std::function<void()> on_vanish);

/// What an exported object answers.
struct BusObject {
    std::function<void(const std::string& method, GVariant* parameters, GDBusMethodInvocation*)> call;
    std::function<GVariant*(const std::string& property)> property;  ///< A new (floating) variant.
    std::function<void()> before_reading;                            ///< May be empty. Once before each Get and each GetAll.
};

/// Exports the one interface that `xml` describes. Throws where the path is taken.
BusLease export_object(const BusConnection&, const std::string& path, const char* xml, BusObject);

void emit(const BusConnection&, const char* path, const char* interface, const char* signal, GVariant* parameters = nullptr);

/// Runs things on a later turn of the main loop, when the reply to the present call is on its way. What has not run when this goes is
/// forgotten.
class AfterReply {
public:
    AfterReply() = default;
    ~AfterReply();
    AfterReply(const AfterReply&) = delete;
    AfterReply& operator=(const AfterReply&) = delete;
    void run(std::function<void()>);

private:
    static gboolean next(gpointer);
    std::deque<std::function<void()>> waiting_;
    guint source_ = 0;
};

}  // namespace limber
