#pragma once

#include "platform/capability.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace limber {

struct NotificationAction {
    std::string id;
    std::string label;
    bool operator==(const NotificationAction&) const = default;
};

/// A message that the desktop shows, as a bubble in a corner of the screen.
struct Notification {
    std::string title;
    std::string text;                         ///< Plain.
    std::vector<NotificationAction> actions;  ///< Buttons, where the desktop offers any.
    std::string on_click;                     ///< The action that a click on the message itself means; empty: nothing.
    std::string without_actions;              ///< A line added where there can be neither buttons nor clicks.
    bool stays = false;                       ///< Until it is answered or withdrawn; else as long as the desktop finds right.
    bool transient = false;                   ///< Not worth keeping in a list once its time is over.
    bool operator==(const Notification&) const = default;
};

struct NotificationEvents {
    /// `token` allows the window that it opens to come to the front; empty where the desktop gives none.
    std::function<void(const std::string& action, const std::string& token)> on_action;
    std::function<void()> on_dismissed;  ///< Closed by the person without an answer.
    std::function<void(const std::string& why)>
        on_unseen;  ///< Nobody shows it. Told once; it appears all the same if somebody comes who does.
};

/// The desktop's notifications (org.freedesktop.Notifications). One message a subject: a new one takes the place of the last. Where the
/// service comes late, starts anew or dies, what still stands is shown by the next one. All events come from the main loop, none out of
/// `show` or `withdraw` itself.
class Notifications {
public:
    Notifications();
    ~Notifications();  ///< Withdraws what is known to stand.
    Notifications(const Notifications&) = delete;
    Notifications& operator=(const Notifications&) = delete;

    void show(const std::string& subject, Notification, NotificationEvents = {});
    void withdraw(const std::string& subject);
    bool stands(const std::string& subject) const;  ///< Shown or waiting for a service, and neither answered, closed nor withdrawn.

    /// The service in use, as "dunst 1.9.0"; empty while none has answered.
    std::string service() const;

    Capability capability() const;  ///< As known by now; the service answers only when the loop has run a little.

private:
    struct Desktop;
    std::unique_ptr<Desktop> desktop_;
};

/// Whether a notification service runs on the session bus now; asks and waits for the answer.
bool notifications_run();

/// With the program that the person has for it. `token`: of the click that this comes from, or empty.
void open_for_person(const std::string& file, const std::string& token);

}  // namespace limber
