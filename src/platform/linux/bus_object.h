#pragma once

#include "platform/linux/bus_call.h"

#include <deque>
#include <utility>

namespace limber {

/// Something that the bus holds for us; given back when this goes. Its handlers come on the main loop and not after that.
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

BusLease own_name(GDBusConnection*, const std::string& name);

/// What an exported object answers.
struct BusObject {
    std::function<void(const std::string& method, GVariant* parameters, GDBusMethodInvocation*)> call;
    std::function<GVariant*(const std::string& property)> property;  ///< A new (floating) variant.
    std::function<void()> before_reading;                            ///< May be empty. Once before each Get and each GetAll.
};

/// Exports the one interface that `xml` describes. Throws where the path is taken.
BusLease export_object(GDBusConnection*, const std::string& path, const char* xml, BusObject);

void emit(GDBusConnection*, const char* path, const char* interface, const char* signal, GVariant* parameters = nullptr);

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
