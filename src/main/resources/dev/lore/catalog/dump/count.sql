-- What a catalog is made of, counted out of the staged rows of the dumps. Plain SQL: joins, unions
-- and groups, so that DuckDB and Spark run the same text.
--
--   page(title, kind, target, description, types)    kind: article, redirect, disambiguation
--   item(title, kind, id, description, types)        of Wikidata; kind: item, type
--   sense(phrase, title, origin, forms, n)           origin: LINK, TITLE, REDIRECT, OPTION, ALIAS
--   view(title, n)

-- A redirect may lead to a redirect; two steps are what MediaWiki itself allows to stand.
CREATE TABLE redirect AS
SELECT a.title AS title, max(COALESCE(b.target, a.target)) AS target
FROM page a LEFT JOIN page b ON a.target = b.title AND b.kind = 'redirect'
WHERE a.kind = 'redirect'
GROUP BY a.title;

CREATE TABLE resolved AS
SELECT s.phrase AS phrase, COALESCE(r.target, s.title) AS title, s.origin AS origin,
       bit_or(s.forms) AS forms, sum(s.n) AS n
FROM sense s LEFT JOIN redirect r ON s.title = r.title
GROUP BY s.phrase, COALESCE(r.target, s.title), s.origin;

CREATE TABLE linked AS
SELECT title, sum(n) AS n FROM resolved WHERE origin = 'LINK' GROUP BY title;

-- Views direct and through redirects.
CREATE TABLE viewed AS
SELECT COALESCE(r.target, v.title) AS title, sum(v.n) AS n
FROM view v LEFT JOIN redirect r ON v.title = r.title
GROUP BY COALESCE(r.target, v.title);

-- What an item is an instance of, in words.
CREATE TABLE kind AS
SELECT i.title AS title, max(i.description) AS description, max(COALESCE(t.title, '')) AS type
FROM item i LEFT JOIN item t ON t.id = i.types
WHERE i.kind = 'item'
GROUP BY i.title;

CREATE TABLE entity AS
SELECT row_number() OVER (ORDER BY p.title) - 1 AS number, p.title AS title,
       p.description AS sentence, COALESCE(k.description, '') AS description,
       COALESCE(k.type, '') AS type, p.types AS categories,
       COALESCE(l.n, 0) AS links, COALESCE(v.n, 0) AS views
FROM (SELECT title, max(description) AS description, max(types) AS types
      FROM page WHERE kind = 'article' GROUP BY title) p
LEFT JOIN linked l ON p.title = l.title
LEFT JOIN viewed v ON p.title = v.title
LEFT JOIN kind k ON p.title = k.title;

-- One row a phrase and entity. A title, redirect, meaning or alias counts like one link, so that a
-- name that nobody links with is known all the same.
CREATE TABLE named AS
SELECT r.phrase AS phrase, e.number AS number, bit_or(r.forms) AS forms, sum(r.n) AS n,
       sum(CASE WHEN r.origin = 'LINK' THEN r.n ELSE 0 END) AS links,
       sum(CASE WHEN r.origin = 'LINK' THEN 0 ELSE 1 END) AS names
FROM resolved r JOIN entity e ON r.title = e.title
GROUP BY r.phrase, e.number;

CREATE TABLE phrase AS
SELECT phrase, sum(n) AS n, sum(links) AS links FROM named GROUP BY phrase;
