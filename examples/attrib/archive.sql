-- The archive that `attrib extract --format sqlite` writes. Offsets are code points, as SQLite's own functions count:
-- substr(articles.text, start + 1, stop - start) are the words. Unknown is NULL. Lists are JSON (see json_each).

CREATE TABLE articles (
  id        TEXT PRIMARY KEY,
  title     TEXT,
  url       TEXT,
  publisher TEXT,
  authors   TEXT NOT NULL,  -- list of names
  published TEXT,           -- as given; ISO 8601 sorts
  language  TEXT,
  metadata  TEXT NOT NULL,  -- JSON object: all else that the input says
  text      TEXT NOT NULL
) STRICT;

CREATE TABLE entities (
  article TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
  id      TEXT NOT NULL,     -- unique in the article
  type    TEXT NOT NULL,     -- person, organization, location, other
  name    TEXT NOT NULL,
  named   INTEGER NOT NULL,  -- 0 for "critics", "a spokesman"
  gender  TEXT,              -- male, female
  roles   TEXT NOT NULL,     -- list of words
  PRIMARY KEY (article, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE mentions (
  article TEXT NOT NULL,
  entity  TEXT NOT NULL,
  form    TEXT NOT NULL,     -- name, nominal, pronoun
  start   INTEGER NOT NULL,
  stop    INTEGER NOT NULL,
  text    TEXT NOT NULL,
  FOREIGN KEY (article, entity) REFERENCES entities ON DELETE CASCADE
) STRICT;

CREATE TABLE quotations (
  number       INTEGER PRIMARY KEY,  -- of the row; changes when the article is written again
  article      TEXT NOT NULL REFERENCES articles ON DELETE CASCADE,
  id           TEXT NOT NULL,        -- unique in the article
  type         TEXT NOT NULL,        -- direct, mixed, indirect
  kind         TEXT NOT NULL,        -- speech, writing, thought, plan
  speaker      TEXT,                 -- a name, or the words of an unnamed source
  entity       TEXT,                 -- who that is in entities
  on_behalf_of TEXT,                 -- whom a spokesperson speaks for in entities
  source       TEXT,                 -- the mention: "she"
  cue          TEXT,
  addressee    TEXT,
  quote        TEXT NOT NULL,
  start        INTEGER NOT NULL,
  stop         INTEGER NOT NULL,
  parent       TEXT,                 -- the quotation that this one is nested in
  fingerprint  TEXT NOT NULL,        -- the same for the same words in another article
  confidence   REAL NOT NULL,        -- 0 to 1
  decided_by   TEXT,                 -- pattern, rule or weights
  abstained    TEXT,                 -- why there is no speaker
  UNIQUE (article, id)
) STRICT;

CREATE INDEX entities_by_name ON entities (name);
CREATE INDEX mentions_by_entity ON mentions (article, entity);
CREATE INDEX quotations_by_speaker ON quotations (speaker);
CREATE INDEX quotations_by_fingerprint ON quotations (fingerprint);

-- Full text: SELECT … FROM quotes WHERE quotes MATCH 'bridge'. Its rowid is quotations.number.
CREATE VIRTUAL TABLE quotes USING fts5 (
  quote, speaker, content = quotations, content_rowid = number, tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER quotations_written AFTER INSERT ON quotations BEGIN
  INSERT INTO quotes (rowid, quote, speaker) VALUES (new.number, new.quote, new.speaker);
END;
CREATE TRIGGER quotations_deleted AFTER DELETE ON quotations BEGIN
  INSERT INTO quotes (quotes, rowid, quote, speaker) VALUES ('delete', old.number, old.quote, old.speaker);
END;

PRAGMA application_id = 0x61747262;  -- "atrb"
PRAGMA user_version = 1;             -- of these tables
