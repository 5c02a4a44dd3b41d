import { metric, segment } from '../testing.ts';
import { exampleAddsUp } from './examples.ts';
import { testRule } from './testing.ts';

const wrong = (id: string, written: string, right: string, stated: string) =>
  `metrics/${id} readsAs: Unexpected example \`${written}\`, expected \`${right}\` in place of \`${stated}\``;
const all = (texts: readonly string[]) => texts.map((readsAs, place) => metric({ id: `m${place}`, readsAs }));

testRule(exampleAddsUp, {
  'takes shares that are right, rounded as they are written': [
    all([
      '40% means that the average user came on 2.8 of 7 days.',
      '92% means that 23 of 25 offers were accepted, which meets the target of more than 90%.',
      'Example: 20% within 14 days means that 20 of every 100 users did.',
      'Example: 30 of 200 repositories are 15%.',
      '33% means that 1 of 3 did; 33.3% means that 1 of 3 did.',
    ]),
  ],
  'takes sums that are right': [
    all([
      'It gives $30,000 / $1,500 = 20 months.',
      '600 + 150 + 150 + 600 = 1,500 minutes.',
      '12 ÷ 20 = 60%, and 50 - 20 = 30.',
      '$200,000 × 50% + $100,000 × 10% = $110,000.',
    ]),
  ],
  'leaves what states no result alone': [
    [...all(['5% means that it had 100 visitors for every 5 requests.', '85% means that of $100 $85 was left.']), segment(), metric()],
  ],
  'reports a share that its numbers do not give': [
    all(['40% means that 12 of 40 did.', 'Example: 30 of 200 repositories are 20%.', '33.4% means that 1 of 3 did.']),
    wrong('m0', '40% means that 12 of 40', '30%', '40%'),
    wrong('m1', '30 of 200 repositories are 20%', '15%', '20%'),
    wrong('m2', '33.4% means that 1 of 3', '33.3%', '33.4%'),
  ],
  'reports each result of a sum that is wrong': [
    all(['$30,000 / $1,600 = 20', '2 + 3 × 4 = 20 = 14', '10 - 4 - 3 = 9']),
    wrong('m0', '$30,000 / $1,600 = 20', '18.8', '20'),
    wrong('m1', '2 + 3 × 4 = 20 = 14', '14', '20'),
    wrong('m2', '10 - 4 - 3 = 9', '3', '9'),
  ],
});
