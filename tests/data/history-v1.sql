-- A history file as Limber 0.1 left it; never edit. `sqlite3 history.db < history-v1.sql` makes one.
CREATE TABLE bouts (started INTEGER NOT NULL, sitting INTEGER NOT NULL);
CREATE TABLE prompts (opened INTEGER NOT NULL, kind TEXT NOT NULL, number INTEGER NOT NULL, why TEXT NOT NULL);
CREATE TABLE routines (id INTEGER PRIMARY KEY, started INTEGER NOT NULL, kind TEXT NOT NULL, result TEXT NOT NULL,
                       planned INTEGER NOT NULL, done INTEGER NOT NULL, feel TEXT);
CREATE TABLE exercises (routine INTEGER NOT NULL REFERENCES routines(id), place INTEGER NOT NULL, exercise TEXT NOT NULL,
                        done INTEGER NOT NULL, whole INTEGER NOT NULL, hurt INTEGER NOT NULL,
                        PRIMARY KEY (routine, place)) WITHOUT ROWID;
CREATE TABLE breaks (started INTEGER NOT NULL, length INTEGER NOT NULL, said INTEGER NOT NULL);
CREATE TABLE state (only INTEGER PRIMARY KEY CHECK (only = 1), text TEXT NOT NULL);
CREATE INDEX bouts_started ON bouts (started);
CREATE INDEX prompts_opened ON prompts (opened);
CREATE INDEX routines_started ON routines (started);
CREATE INDEX breaks_started ON breaks (started);
INSERT INTO bouts VALUES (1772442000000, 3900000);
INSERT INTO prompts VALUES (1772443800000, 'micro', 1, 'later'), (1772444100000, 'micro', 2, 'start');
INSERT INTO routines VALUES (1, 1772444110000, 'micro', 'done', 120000, 118000, 'too_easy'), (2, 1772450000000, 'long', 'abandoned', 300000, 40000, NULL);
INSERT INTO exercises VALUES (1, 1, 'wall-angels', 60000, 1, 0), (1, 2, 'seated-twist', 58000, 1, 0), (2, 1, 'open-book', 40000, 0, 1);
INSERT INTO breaks VALUES (1772446000000, 600000, 0), (1772447000000, 0, 1);
INSERT INTO state VALUES (1, 'sitting 12');
PRAGMA user_version = 1;
