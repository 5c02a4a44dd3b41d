/** A tool whose addresses the link check understands. */
export type System = 'looker' | 'amplitude';

/** One of our workspaces: the page of the tool says on which hosts it answers and what it is called in addresses. */
export type Tenant = {
  system: System;
  /** Its name in keys: the first host of a Looker instance, the organization of an Amplitude workspace (its first host where none is named). */
  name: string;
  /** Host names in lower case; the first is the one that links should have, but of Amplitude’s own hosts it is always `app`. */
  hosts: readonly string[];
};

/** What a link of a tool can name. `page` is a page of the tool that is no object, such as its settings. */
export type ObjectKind =
  | 'dashboard'
  | 'lookml-dashboard'
  | 'look'
  | 'public-look'
  | 'explore'
  | 'query'
  | 'merge'
  | 'folder'
  | 'board'
  | 'project-file'
  | 'extension'
  | 'home'
  | 'page'
  | 'chart'
  | 'unsaved-chart'
  | 'notebook'
  | 'cohort'
  | 'experiment'
  | 'space'
  | 'share';

/**
 * One object of a tool, whatever else the address said. Its id is as the tool writes it: a number or a slug of a dashboard, `model::name` of a LookML dashboard,
 * `model/view` of an explore, the `qid` of a query (short or in an explore), `project/path` of a file, `project::name` of an extension,
 * `project/number` of an experiment outside the workspace, `home` or `browse` for a start page, and the path of a page.
 */
export type LinkObject = { system: System; tenant: string; kind: ObjectKind; id: string };

/** The name of an object in the lock and in reports: `looker:acme.looker.com/dashboard/440`. */
export function keyOf({ system, tenant, kind, id }: LinkObject): string {
  return `${system}:${tenant}/${kind}/${id}`;
}

/** One thing that is wrong with an address, wherever it is; `fix` is the whole address without it, where a program knows that. */
export type LinkFinding = { rule: LinkRuleName; message: string; fix?: string };

/** The rules that an address alone can break. */
export type LinkRuleName =
  | 'link-unsafe'
  | 'link-malformed'
  | 'link-typo'
  | 'link-unknown-tenant'
  | 'link-unsaved-chart'
  | 'link-edit-draft'
  | 'link-legacy'
  | 'link-public'
  | 'link-signed'
  | 'link-filter'
  | 'link-noise'
  | 'link-http';

/**
 * What an address is: an object of one of our tools, an ordinary address of the web, something that nobody should open or ask (hostile, no object, or in a foreign
 * workspace), or a page of the site, a mail address or other text. `canonical` is the plain address of the object.
 */
export type ReadLink =
  | { is: 'object'; object: LinkObject; canonical: string; findings: LinkFinding[] }
  | { is: 'web'; url: string; findings: LinkFinding[] }
  | { is: 'malformed'; findings: [LinkFinding, ...LinkFinding[]] }
  | { is: 'other' };
